import { Skeleton } from './Skeleton';

/** The figures, the charts and the table, before there is anything in them. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <>
      <section className="card hero">
        <Skeleton rows={7} label={label} />
      </section>
      <section className="card">
        <Skeleton rows={9} label={label} />
      </section>
    </>
  );
}
