import { words } from '#app/i18n/words.ts';

export const RESTORE_WORDS = words(
  {
    title: 'Gjenopprett',
    history: 'Historikk',
    whole: ({ point }: { point: string }) => `Hele planen blir slik den var: ${point}`,
    action: ({ title, point }: { title: string; point: string }) => `«${title}» blir slik det var: ${point}`,
    lead: 'Dette blir endret i planen nå. Alle som har den åpen, ser det med en gang.',
    kept: 'Først lages en versjon av planen slik den er nå, så du kan gå tilbake.',
    restoreWhole: 'Gjenopprett planen',
    restoreAction: 'Gjenopprett tiltaket',
    cancel: 'Avbryt',
    nothing: { title: 'Ingenting å gjenopprette', text: 'Planen er slik den var da.' },
    done: {
      title: 'Gjenopprettet',
      text: 'Planen slik den var like før, er tatt vare på som en versjon.',
      back: 'Angre gjenopprettingen',
      toPlan: 'Til planen',
    },
    noAction: { title: 'Tiltaket fantes ikke da', text: 'Velg en annen versjon i historikken.' },
    changed: {
      title: 'Planen er endret mens du så på',
      text: 'Se over det som nå blir endret, og bekreft en gang til.',
    },
  },
  {
    title: 'Restore',
    history: 'History',
    whole: ({ point }) => `The whole plan becomes what it was: ${point}`,
    action: ({ title, point }) => `“${title}” becomes what it was: ${point}`,
    lead: 'This will change in the plan now. Everyone who has it open sees it at once.',
    kept: 'First a version of the plan as it is now is made, so that you can go back.',
    restoreWhole: 'Restore the plan',
    restoreAction: 'Restore the action',
    cancel: 'Cancel',
    nothing: { title: 'Nothing to restore', text: 'The plan is as it was then.' },
    done: {
      title: 'Restored',
      text: 'The plan as it was just before is kept as a version.',
      back: 'Take the restoration back',
      toPlan: 'To the plan',
    },
    noAction: { title: 'The action was not there then', text: 'Choose another version in the history.' },
    changed: {
      title: 'The plan has changed while you were looking',
      text: 'Look over what will now change, and confirm once more.',
    },
  },
);
