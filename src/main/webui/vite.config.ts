import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: { port: 5173 },
  build: {
    // GraphiQL and ECharts, loaded after the figures, are known to be larger than
    // Vite's default limit; whatever else grows past this should be noticed.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'],
      // "use no memo" in a library of GraphiQL's, for a compiler that we do not use.
      checks: { moduleLevelDirective: false },
    },
  },
});
