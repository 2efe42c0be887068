import type { Address } from '../address/address';

/** The address of a territory; what was open in another one is left behind. */
export const enter = (territory: string): Partial<Address> => ({
  territory,
  details: undefined,
  partner: undefined,
});
