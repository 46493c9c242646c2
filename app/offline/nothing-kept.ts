/** The page of a device on which nothing is kept for the one at it: in both languages, since it does not know whose. */
export function nothingKept(): Response {
  return new Response(HTML, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
}

const HTML = `<!DOCTYPE html>
<html lang="nb">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Frakoblet · Offline</title>
    <style>
      :root { color-scheme: light dark; font: 1.0625rem/1.6 'Inter Variable', system-ui, sans-serif; }
      main { max-width: 36rem; margin: 15vh auto; padding: 0 1.25rem; }
      h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 0.5rem; }
      section + section { margin-top: 2rem; padding-top: 2rem; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
      a { color: inherit; display: inline-block; min-height: 2.75rem; line-height: 2.75rem; }
    </style>
  </head>
  <body>
    <main>
      <section>
        <h1>Du er frakoblet</h1>
        <p>Tjeneren svarer ikke, og ingen planer ligger på denne enheten. Planer du har åpnet mens du var logget inn her, kan åpnes uten nett.</p>
        <a href="">Prøv igjen</a>
      </section>
      <section lang="en">
        <h1>You are offline</h1>
        <p>The server does not answer, and no plans are on this device. Plans that you have opened while signed in here can be opened without a connection.</p>
        <a href="">Try again</a>
      </section>
    </main>
  </body>
</html>`;
