import type { Failure } from '../graphql/ask';
import { useLanguage } from '../i18n/language';
import { useSession } from '../session/Session';
import { Notice } from './Notice';

export function FailureNotice({ failure, retry }: { failure: Failure; retry: () => void }) {
  const { failure: words } = useLanguage().messages;
  const { signInAgain } = useSession();
  switch (failure) {
    case 'expired':
      return (
        <Notice
          title={words.expired}
          hint={words.expiredHint}
          action={{ label: words.signIn, act: signInAgain }}
        />
      );
    case 'forbidden':
      return <Notice title={words.forbidden} hint={words.forbiddenHint} />;
    case 'unreachable':
      return (
        <Notice
          title={words.unreachable}
          hint={words.unreachableHint}
          action={{ label: words.retry, act: retry }}
        />
      );
    case 'outdated':
      return (
        <Notice
          title={words.outdated}
          hint={words.outdatedHint}
          action={{
            label: words.reload,
            act: () => {
              window.location.reload();
            },
          }}
        />
      );
    case 'fault':
      return (
        <Notice
          title={words.fault}
          hint={words.faultHint}
          action={{ label: words.retry, act: retry }}
        />
      );
  }
}
