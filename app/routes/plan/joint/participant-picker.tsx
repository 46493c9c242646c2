import { Handshake } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  ComboBox,
  Input as AriaInput,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  type Key,
} from 'react-aria-components';
import type { Action } from '#app/domain/action.ts';
import { asId, type ClusterId } from '#app/domain/ids.ts';
import { isJoint } from '#app/domain/joint-action.ts';
import { useWords } from '#app/i18n/words.ts';
import { CONTROL } from '#app/ui/control.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useJoint } from './joint-context.tsx';
import { useParticipation } from './use-participation.ts';
import { JOINT_WORDS } from './words.ts';

/** Asks a cluster of the forum to take part, by name; with the first the action is a joint one. */
export function ParticipantPicker({ action, personName }: { action: Action; personName: string }) {
  const words = useWords(JOINT_WORDS);
  const { clusters } = usePlanPage();
  const { joint } = useJoint();
  const participation = useParticipation(action.id, personName);
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLocaleLowerCase();
  const found = [...clusters]
    .map(([id, name]) => ({ id, name }))
    .filter(({ id, name }) => !action.participants.includes(id) && name.toLocaleLowerCase().includes(wanted));

  function choose(key: Key | null) {
    if (key === null) return;
    const id = asId<ClusterId>(String(key));
    const isOwn = joint.of === 'shared' && joint.own.some((cluster) => cluster.id === id);
    participation(id, isOwn ? 'joined' : 'asked');
    setSought('');
  }

  return (
    <ComboBox
      items={found}
      inputValue={sought}
      onInputChange={setSought}
      selectedKey={null}
      onSelectionChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
      className="no-print grid max-w-lg content-start gap-1.5"
    >
      <Label className={isJoint(action) ? 'text-small text-muted' : 'font-[560]'}>
        {isJoint(action) ? words.ask : words.make}
      </Label>
      <span className="relative block">
        <AriaInput placeholder={`${words.ask} …`} className={`${CONTROL} pr-11`} />
        <AriaButton
          className="text-muted absolute inset-y-0 right-0 grid w-11 place-items-center"
          aria-label={words.ask}
        >
          <Handshake aria-hidden className="size-5" />
        </AriaButton>
      </span>
      <Popover className="rounded-panel border-line bg-raised shadow-raised text-ink max-h-80 w-(--trigger-width) overflow-auto border p-1.5">
        <ListBox
          className="outline-none"
          renderEmptyState={() => <p className="text-muted px-3 py-2">{words.noneLeft}</p>}
        >
          {(cluster: (typeof found)[number]) => (
            <ListBoxItem
              id={cluster.id}
              textValue={cluster.name}
              className="rounded-control data-[focused]:bg-accent-soft flex min-h-11 cursor-pointer items-center px-2.5 py-1.5 outline-none"
            >
              {cluster.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
