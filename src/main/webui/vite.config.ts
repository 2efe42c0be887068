import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: { port: 5173 },
  build: {
    // ECharts, loaded after the figures, is known to be larger than Vite's
    // default limit; whatever else grows past this should be noticed.
    chunkSizeWarningLimit: 620,
  },
});
