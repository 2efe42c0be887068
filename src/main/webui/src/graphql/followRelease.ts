const kept = 'tributary.release-followed';
const pause = 30_000;

/**
 * Loads the page of the release that the server is of: on a wall nobody else
 * does. Not over and over, while replicas of both releases answer.
 */
export function followRelease() {
  const last = Number(window.sessionStorage.getItem(kept));
  if (Date.now() - last < pause) return;
  window.sessionStorage.setItem(kept, String(Date.now()));
  window.location.reload();
}
