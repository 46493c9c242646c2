import { words } from './words.ts';

/** Whether one's edits are stored, and why the server ended the connection. */
export const SAVED_WORDS = words(
  {
    label: 'Lagring',
    loading: 'Henter planen …',
    saved: 'Lagret',
    saving: 'Lagrer …',
    offline: 'Frakoblet',
    offlineUnstored: 'Frakoblet – endringene ligger på denne enheten',
    notSaved: 'Ikke lagret',
    reading: 'Oppdatert direkte',
    readingOffline: 'Frakoblet – viser siste kjente innhold',
    withheld: 'Denne enheten har endringer som ikke er lagret',
    closed: 'Tilkoblingen er avsluttet',
    why: {
      late: 'Tjeneren svarer ikke i tide. Endringene dine er ikke lagret ennå – la siden stå åpen.',
      failing: 'Tjeneren får ikke lagret akkurat nå. Endringene dine er ikke lagret ennå – la siden stå åpen.',
      nowhere:
        'Det er ingen forbindelse, og denne nettleseren kan ikke ta vare på endringene. La siden stå åpen til forbindelsen er tilbake.',
    },
    answer: {
      loading: 'Planen hentes. Alt lagres av seg selv mens du skriver.',
      saved: 'Alt er lagret. Planen lagres av seg selv mens du skriver.',
      saving: 'Lagrer akkurat nå. Planen lagres av seg selv mens du skriver.',
      offline: 'Du er frakoblet. Ingen endringer venter på å bli lagret.',
      offlineUnstored: 'Du er frakoblet. Endringene ligger på denne enheten og sendes når forbindelsen er tilbake.',
      notSaved: 'Ikke lagret: de siste endringene dine er ikke hos tjeneren.',
      withheld: 'Denne enheten har endringer som ikke er lagret hos tjeneren, og som ikke vises i planen.',
    },
    withheldNotice: {
      title: 'Endringer du har gjort i planen, ble ikke lagret',
      text: 'Du skrev dem på denne enheten da du kunne redigere planen. Nå har du lesetilgang, så de kan ikke lagres, og de vises ikke her. De blir liggende på enheten og sendes hvis du får redigere igjen. Logger du ut, slettes de.',
    },
    refused: {
      signedOut: { title: 'Du er logget ut', text: 'Logg inn igjen for å fortsette.', signIn: 'Logg inn' },
      forbidden: {
        title: 'Du har ikke lenger tilgang til planen',
        text: 'Tilgangen din er endret. Koordinatoren i forumet kan gi deg en ny rolle.',
      },
      unknownDocument: { title: 'Planen finnes ikke lenger', text: 'Den kan være fjernet av forumets koordinator.' },
      readerWrote: {
        title: 'Du kan ikke lenger redigere planen',
        text: 'Rollen din gir lesetilgang. Last siden på nytt for å lese videre.',
      },
      tooLarge: {
        title: 'Endringen er for stor',
        text: 'Tjeneren tar ikke imot så mye på én gang. Kopier teksten din, last siden på nytt og lim inn mindre.',
      },
      tooFast: {
        title: 'For mange tilkoblinger',
        text: 'Planen er åpen i for mange vinduer. Lukk noen og last siden på nytt.',
      },
      malformed: {
        title: 'Siden er utdatert',
        text: 'Tjeneren forstod ikke det siden sendte. Last den på nytt.',
      },
      other: { title: 'Tjeneren avsluttet tilkoblingen', text: 'Last siden på nytt for å fortsette.' },
      waitsForSignIn: 'Endringene dine ligger på denne enheten og lagres når du har logget inn igjen.',
      unstored: 'Endringer du har gjort, er ikke lagret hos tjeneren. Kopier det du trenger, før du går.',
      reload: 'Last på nytt',
    },
    leave: {
      title: 'Forlate siden med endringer som ikke er lagret?',
      text: 'De siste endringene dine er ikke hos tjeneren. Går du nå, kan de gå tapt.',
      confirm: 'Gå likevel',
    },
    restored: 'Alt er lagret igjen.',
  },
  {
    label: 'Saving',
    loading: 'Fetching the plan …',
    saved: 'Saved',
    saving: 'Saving …',
    offline: 'Offline',
    offlineUnstored: 'Offline – changes are kept on this device',
    notSaved: 'Not saved',
    reading: 'Updated live',
    readingOffline: 'Offline – showing what was last known',
    withheld: 'This device has changes that are not stored',
    closed: 'The connection has ended',
    why: {
      late: 'The server does not answer in time. Your changes are not stored yet – keep this page open.',
      failing: 'The server cannot store at the moment. Your changes are not stored yet – keep this page open.',
      nowhere:
        'There is no connection, and this browser cannot keep your changes. Keep this page open until the connection is back.',
    },
    answer: {
      loading: 'The plan is being fetched. Everything is saved by itself as you write.',
      saved: 'Everything is saved. The plan is saved by itself as you write.',
      saving: 'Saving right now. The plan is saved by itself as you write.',
      offline: 'You are offline. No changes are waiting to be saved.',
      offlineUnstored: 'You are offline. Your changes are on this device and are sent when the connection is back.',
      notSaved: 'Not saved: your latest changes are not on the server.',
      withheld: 'This device has changes that are not stored on the server, and are not shown in the plan.',
    },
    withheldNotice: {
      title: 'Changes you made to the plan were not stored',
      text: 'You wrote them on this device when you could edit the plan. You can only read it now, so they cannot be stored, and they are not shown here. They stay on the device and are sent if you can edit again. Signing out deletes them.',
    },
    refused: {
      signedOut: { title: 'You are signed out', text: 'Sign in again to continue.', signIn: 'Sign in' },
      forbidden: {
        title: 'You no longer have access to the plan',
        text: 'Your access has changed. The forum’s coordinator can give you a new role.',
      },
      unknownDocument: {
        title: 'The plan no longer exists',
        text: 'It may have been removed by the forum’s coordinator.',
      },
      readerWrote: {
        title: 'You can no longer edit the plan',
        text: 'Your role lets you read it. Reload the page to go on reading.',
      },
      tooLarge: {
        title: 'The change is too large',
        text: 'The server does not take that much at once. Copy your text, reload the page and paste less.',
      },
      tooFast: {
        title: 'Too many connections',
        text: 'The plan is open in too many windows. Close some and reload the page.',
      },
      malformed: {
        title: 'This page is out of date',
        text: 'The server did not understand what the page sent. Reload it.',
      },
      other: { title: 'The server ended the connection', text: 'Reload the page to continue.' },
      waitsForSignIn: 'Your changes are on this device and are stored once you have signed in again.',
      unstored: 'Changes you have made are not stored on the server. Copy what you need before you leave.',
      reload: 'Reload',
    },
    leave: {
      title: 'Leave the page with changes that are not saved?',
      text: 'Your latest changes are not on the server. If you go now, they may be lost.',
      confirm: 'Leave anyway',
    },
    restored: 'Everything is saved again.',
  },
);
