import { counted, words } from './words.ts';

/** What is kept on a device, and what can be done there without the server. */
export const OFFLINE_WORDS = words(
  {
    title: 'Frakoblet',
    heading: 'Du er frakoblet',
    online: 'På denne enheten',
    lead: 'Denne siden ligger ikke på enheten. Planene under kan åpnes og redigeres uten nett; endringene sendes når forbindelsen er tilbake.',
    onlineLead: 'Disse planene kan åpnes og redigeres på denne enheten også uten nett.',
    plans: 'Planer på denne enheten',
    keptAt: ({ when }: { when: string }) => `Sist hentet ${when}`,
    hasUnstored: 'Har endringer som ikke er sendt',
    none: 'Ingen planer ligger på denne enheten. En plan legges her når du åpner den med forbindelse.',
    tryAgain: 'Prøv igjen',
    seePlans: 'Planer på denne enheten',
    forgetting: 'Når du logger ut, slettes alt dette fra enheten.',
    banner: {
      title: 'Du er frakoblet',
      keeps: 'Du kan skrive videre. Det du skriver, ligger på denne enheten og sendes når forbindelsen er tilbake.',
      waiting:
        'Det du har skrevet, ligger trygt på denne enheten og sendes når forbindelsen er tilbake. De andre ser det ikke ennå.',
      notKept:
        'Det du skriver nå, finnes bare i dette vinduet: nettleseren kan ikke ta vare på det. La vinduet stå åpent til forbindelsen er tilbake.',
      reading: 'Du ser det siste som ble hentet. Nye endringer kommer når forbindelsen er tilbake.',
      keptAt: ({ when }: { when: string }) =>
        `Siden er åpnet fra denne enheten. Lys og tall ved siden av planen er fra ${when}.`,
    },
    storing: {
      title: 'Tjeneren får ikke lagret akkurat nå',
      own: 'Det du har skrevet, er ikke lagret. La siden stå åpen: det lagres så snart det går.',
      ownOnDevice:
        'Det du har skrevet, er ikke lagret hos tjeneren, men ligger på denne enheten. Det lagres så snart det går.',
      nothing:
        'Det gjelder alle som har planen åpen. Det du ser her, er lagret; nye endringer blir ikke delt før det går igjen.',
      over: 'Tjeneren lagrer igjen.',
    },
    putBack: {
      title: 'Noen andre fjernet noe som du skrev i',
      action: {
        all: ({ title }: { title: string }) =>
          `Tiltaket «${title}» ble fjernet mens du skrev i det. Det er satt inn igjen med det du skrev. Er det riktig at det skal bort, kan du fjerne det.`,
        part: ({ title }: { title: string }) =>
          `En milepæl eller dokumentasjon i «${title}» ble fjernet mens du skrev i den. Den er satt inn igjen med det du skrev. Er det riktig at den skal bort, kan du fjerne den.`,
        words: ({ title }: { title: string }) =>
          `Noe i tiltaket «${title}» ble fjernet og satt inn igjen mens du skrev. Det du skrev, er lagt til. Se over tiltaket.`,
      },
      goal: {
        all: ({ title }: { title: string }) =>
          `Målet «${title}» ble fjernet mens du skrev i det. Det er satt inn igjen med det du skrev. Er det riktig at det skal bort, kan du fjerne det.`,
        words: ({ title }: { title: string }) =>
          `Målet «${title}» ble fjernet og satt inn igjen mens du skrev. Det du skrev, er lagt til. Se over målet.`,
      },
      untitled: 'uten tittel',
      understood: 'Greit',
    },
    levels: {
      open: 'Hvor endringene er',
      title: 'Hvor endringene dine er',
      device: 'På denne enheten',
      server: 'Mottatt av tjeneren',
      stored: 'Lagret hos tjeneren',
      kept: ({ time }: { time: string }) => `Siden ${time}`,
      keptAll: 'Alt ligger her',
      writing: 'Skrives …',
      notKept: 'Nettleseren tar ikke vare på noe',
      received: 'Alt er mottatt',
      waitsFor: {
        answer: 'Venter på svar fra tjeneren',
        connection: 'Venter på forbindelse',
        'sign-in': 'Venter på at du logger inn igjen',
        nothing: 'Tjeneren tok ikke imot alt',
      },
      storedAt: ({ time }: { time: string }) => `Alt lagret ${time}`,
      notStored: 'Venter på å bli lagret',
      notStoredSince: ({ time }: { time: string }) => `Det du har skrevet etter ${time}, venter`,
    },
    signOut: {
      title: 'Logge ut med endringer som ikke er lagret?',
      text: ({ n }: { n: number }) =>
        `${counted(n, 'plan har', 'planer har')} endringer på denne enheten som ikke er lagret hos tjeneren. Når du logger ut, slettes alt fra enheten, og disse endringene går tapt.`,
      confirm: 'Slett endringene og logg ut',
      offlineTitle: 'Du er frakoblet',
      offlineText:
        'Tjeneren kan ikke nås, så du kan ikke logges ut der nå. Du kan slette alt fra denne enheten likevel. Logg ut når forbindelsen er tilbake.',
      offlineUnstored: ({ n }: { n: number }) =>
        `${counted(n, 'plan har', 'planer har')} endringer som ikke er lagret hos tjeneren. De går tapt.`,
      offlineConfirm: 'Slett fra denne enheten',
      others: ({ n }: { n: number }) =>
        `Av ${counted(n, 'plan', 'planer')} gjelder det noen andre som har brukt denne nettleseren.`,
    },
  },
  {
    title: 'Offline',
    heading: 'You are offline',
    online: 'On this device',
    lead: 'This page is not on the device. The plans below can be opened and edited without a connection; changes are sent when it is back.',
    onlineLead: 'These plans can be opened and edited on this device without a connection too.',
    plans: 'Plans on this device',
    keptAt: ({ when }) => `Last fetched ${when}`,
    hasUnstored: 'Has changes that have not been sent',
    none: 'No plans are on this device. A plan is put here when you open it with a connection.',
    tryAgain: 'Try again',
    seePlans: 'Plans on this device',
    forgetting: 'When you sign out, all of this is removed from the device.',
    banner: {
      title: 'You are offline',
      keeps: 'You can go on writing. What you write is kept on this device and sent when the connection is back.',
      waiting:
        'What you have written is safe on this device and is sent when the connection is back. The others do not see it yet.',
      notKept:
        'What you write now is in this window only: the browser cannot keep it. Leave the window open until the connection is back.',
      reading: 'You see what was last fetched. New changes come when the connection is back.',
      keptAt: ({ when }) =>
        `The page was opened from this device. Lights and figures beside the plan are from ${when}.`,
    },
    storing: {
      title: 'The server cannot store at the moment',
      own: 'What you have written is not stored. Keep the page open: it is stored as soon as possible.',
      ownOnDevice:
        'What you have written is not stored at the server, but is on this device. It is stored as soon as possible.',
      nothing:
        'This concerns everyone who has the plan open. What you see here is stored; new changes are not shared until it works again.',
      over: 'The server stores again.',
    },
    putBack: {
      title: 'Somebody else removed something that you were writing in',
      action: {
        all: ({ title }) =>
          `The action “${title}” was removed while you wrote in it. It has been put back with what you wrote. If it should go, you can remove it.`,
        part: ({ title }) =>
          `A milestone or piece of evidence in “${title}” was removed while you wrote in it. It has been put back with what you wrote. If it should go, you can remove it.`,
        words: ({ title }) =>
          `Something in the action “${title}” was removed and put back while you wrote. What you wrote has been added. Look the action over.`,
      },
      goal: {
        all: ({ title }) =>
          `The goal “${title}” was removed while you wrote in it. It has been put back with what you wrote. If it should go, you can remove it.`,
        words: ({ title }) =>
          `The goal “${title}” was removed and put back while you wrote. What you wrote has been added. Look the goal over.`,
      },
      untitled: 'untitled',
      understood: 'OK',
    },
    levels: {
      open: 'Where the changes are',
      title: 'Where your changes are',
      device: 'On this device',
      server: 'Received by the server',
      stored: 'Stored at the server',
      kept: ({ time }) => `Since ${time}`,
      keptAll: 'Everything is here',
      writing: 'Being written …',
      notKept: 'The browser keeps nothing',
      received: 'Everything received',
      waitsFor: {
        answer: 'Waiting for the server’s answer',
        connection: 'Waiting for a connection',
        'sign-in': 'Waiting for you to sign in again',
        nothing: 'The server did not take all of it',
      },
      storedAt: ({ time }) => `Everything stored at ${time}`,
      notStored: 'Waiting to be stored',
      notStoredSince: ({ time }) => `What you have written after ${time} waits`,
    },
    signOut: {
      title: 'Sign out with changes that are not stored?',
      text: ({ n }) =>
        `${counted(n, 'plan has', 'plans have')} changes on this device that are not stored at the server. Signing out removes everything from the device, and these changes are lost.`,
      confirm: 'Delete the changes and sign out',
      offlineTitle: 'You are offline',
      offlineText:
        'The server cannot be reached, so you cannot be signed out there now. You can still remove everything from this device. Sign out when the connection is back.',
      offlineUnstored: ({ n }) =>
        `${counted(n, 'plan has', 'plans have')} changes that are not stored at the server. They are lost.`,
      offlineConfirm: 'Remove from this device',
      others: ({ n }) =>
        `${counted(n, 'of these plans is', 'of these plans are')} somebody else’s who has used this browser.`,
    },
  },
);
