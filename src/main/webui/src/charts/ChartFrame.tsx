import { Component, Suspense, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { Notice } from '../notices/Notice';
import { Skeleton } from '../notices/Skeleton';

/**
 * Waits for the charting library. Where it does not come, because the network
 * is down or a newer version of the page has replaced it, the figures stand
 * without their picture.
 */
export function ChartFrame({ children }: { children: ReactNode }) {
  const { table, failure } = useLanguage().messages;
  return (
    <Unless
      instead={
        <Notice
          title={failure.unreachable}
          hint={failure.unreachableHint}
          action={{
            label: failure.retry,
            // A module that did not load is not asked for a second time.
            act: () => {
              window.location.reload();
            },
          }}
        />
      }
    >
      <Suspense fallback={<Skeleton rows={8} label={table.loading} />}>{children}</Suspense>
    </Unless>
  );
}

/** React catches what fails below in classes only. */
class Unless extends Component<{ instead: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError = () => ({ failed: true });

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
