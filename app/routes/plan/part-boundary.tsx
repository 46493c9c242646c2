import { Component, type ReactNode } from 'react';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** Keeps a fault of one part, such as an editor whose page was rewritten by an extension, from taking the page. */
export class PartBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { broken } = useWords(PLAN_WORDS);
  return (
    <Notice
      tone="danger"
      title={broken.title}
      action={
        <Button look="secondary" size="small" onClick={() => window.location.reload()}>
          {broken.reload}
        </Button>
      }
    >
      {broken.text}
    </Notice>
  );
}
