import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { PUBLISH_WORDS } from './words.ts';

/** The decision: what else happens beside that the draft becomes a version. */
export function PublishForm(props: {
  seen: string;
  cancelTo: string;
  /** How many clusters' benchmarks could be judged again. */
  judged: number;
  isFirst: boolean;
  isTaken: boolean;
  isRejudged: boolean;
}) {
  const words = useWords(PUBLISH_WORDS);
  const isSending = useNavigation().state === 'submitting';
  return (
    <Panel id="publish" title={words.decide}>
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="seen" value={props.seen} />
        {props.judged > 0 && (
          <Choice name="rejudge" isChosen={props.isRejudged} label={words.rejudge({ n: props.judged })}>
            {words.rejudgeWhy}
          </Choice>
        )}
        {props.isFirst ? (
          <input type="hidden" name="take" value="on" />
        ) : (
          <Choice name="take" isChosen={props.isTaken} label={words.take}>
            {words.takeWhy}
          </Choice>
        )}
        <p className="text-muted">{words.forGood}</p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={isSending}>
            {isSending ? words.publishing : words.publish}
          </Button>
          <LinkButton look="quiet" to={props.cancelTo}>
            {words.cancel}
          </LinkButton>
        </div>
      </Form>
    </Panel>
  );
}

function Choice(props: { name: string; isChosen: boolean; label: string; children: ReactNode }) {
  const { name } = props;
  return (
    <div className="flex items-start gap-3">
      <input
        type="checkbox"
        id={name}
        name={name}
        defaultChecked={props.isChosen}
        aria-describedby={`${name}-why`}
        className="accent-accent mt-1 size-5 shrink-0"
      />
      <div>
        <label htmlFor={name} className="font-[560]">
          {props.label}
        </label>
        <p id={`${name}-why`} className="text-small text-muted">
          {props.children}
        </p>
      </div>
    </div>
  );
}
