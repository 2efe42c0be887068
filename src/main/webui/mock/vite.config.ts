import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import usual from '../vite.config';
import { mockServer } from './server';

/** The page without a server and without Keycloak; a build knows nothing of it. */
export default mergeConfig(
  usual,
  defineConfig({
    plugins: [mockServer()],
    resolve: {
      alias: [
        {
          find: /^.*\/openSession$/,
          replacement: fileURLToPath(new URL('./openSession.ts', import.meta.url)),
        },
      ],
    },
  }),
);
