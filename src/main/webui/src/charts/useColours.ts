import { useMemo, useSyncExternalStore } from 'react';

const dark = window.matchMedia('screen and (prefers-color-scheme: dark)');

function subscribe(listener: () => void) {
  dark.addEventListener('change', listener);
  return () => {
    dark.removeEventListener('change', listener);
  };
}

/** The colours of the page for a canvas, which knows no custom properties. */
export function useColours() {
  const isDark = useSyncExternalStore(subscribe, () => dark.matches);
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
    const course = {
      onCourse: colour('on-course'),
      slipping: colour('slipping'),
      behind: colour('behind'),
    };
    return {
      isDark,
      ink: colour('ink'),
      inkSoft: colour('ink-soft'),
      line: colour('line'),
      surface: colour('surface'),
      water: colour('water'),
      waterPale: colour('water-pale'),
      sans: colour('sans'),
      course: { ...course, unknown: colour('water-pale') },
      // A small mark would be lost in the colour that fills a bar.
      mark: { ...course, unknown: colour('ink-soft') },
    };
  }, [isDark]);
}

export type Colours = ReturnType<typeof useColours>;
