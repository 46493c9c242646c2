import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { AppContext } from '#app/context.ts';
import { WORKER_PATH } from '#app/offline/kept.ts';

export interface HttpOptions {
  /** Everything that routes get but the nonce, which is made for each request. */
  readonly context: Omit<AppContext, 'nonce'>;
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** The built files of the browser; undefined in development, where `middleware` has them. */
  readonly clientDir: string | undefined;
  /** Answers the service worker's script; undefined in development, where nothing is kept on devices. */
  readonly offlineWorker: express.RequestHandler | undefined;
  readonly middleware?: express.RequestHandler | undefined;
  /** Whether it is served over https, as people see it. */
  readonly isSecure: boolean;
  /** Why it cannot serve just now; undefined when it can. */
  readonly notReady: () => Promise<string | undefined>;
  readonly metrics: Registry;
  readonly metricsToken: string | undefined;
  readonly log: Logger;
}

const YEAR_SECONDS = 31_536_000;

export function createHttpServer(options: HttpOptions): Server {
  const app = express();
  app.disable('x-powered-by');
  // Behind a proxy on the same machine or a private network, its word on the caller's address holds.
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');

  app.get('/healthz', (_request, response) => void response.type('text').send('ok'));
  app.get('/readyz', async (_request, response) => {
    const reason = await options.notReady();
    response
      .status(reason === undefined ? 200 : 503)
      .type('text')
      .send(reason ?? 'ready');
  });
  app.get('/metrics', (request, response) => answerMetrics(options, request, response));

  app.use((_request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  });
  if (options.middleware === undefined) app.use(securityHeaders(options.isSecure));
  // Server-sent events must not wait in a compressor's buffer.
  app.use(
    compression({ filter: (_request, response) => !isEventStream(response) && compression.filter(_request, response) }),
  );
  app.use(measure(options.metrics));
  app.use(refuseOtherOrigins);

  if (options.middleware !== undefined) app.use(options.middleware);
  if (options.offlineWorker !== undefined) app.get(WORKER_PATH, options.offlineWorker);
  if (options.clientDir !== undefined) {
    app.use(
      '/assets',
      express.static(join(options.clientDir, 'assets'), { immutable: true, maxAge: YEAR_SECONDS * 1000 }),
    );
    app.use(express.static(options.clientDir, { maxAge: 3_600_000 }));
  }
  app.all(
    '*',
    createRequestHandler({
      build: options.build,
      getLoadContext: (_request, response) => ({ ...options.context, nonce: String(response.locals['nonce']) }),
    }),
  );
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    options.log.error({ error }, 'request failed');
    if (response.headersSent) return next(error);
    response.status(500).type('text').send('Internal error');
  });

  const server = createServer(app);
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000;
  return server;
}

function securityHeaders(isSecure: boolean): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", (_request, response) => `'nonce-${String((response as Response).locals['nonce'])}'`],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(isSecure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: YEAR_SECONDS } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/**
 * A form or script of another site must not act with this person's cookie. Browsers send Origin with
 * every request that can change something; what is not a browser may leave it out.
 */
function refuseOtherOrigins(request: Request, response: Response, next: NextFunction): void {
  const origin = request.headers.origin;
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return next();
  if (isSameOrigin(origin, request.headers.host)) return next();
  response.status(403).type('text').send('Refused: this request comes from another site.');
}

export function isSameOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isEventStream(response: { getHeader(name: string): unknown }): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}

async function answerMetrics(options: HttpOptions, request: Request, response: Response): Promise<void> {
  const address = request.socket.remoteAddress ?? '';
  const isLocal =
    ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address) && request.headers['x-forwarded-for'] === undefined;
  const hasToken =
    options.metricsToken !== undefined && request.headers.authorization === `Bearer ${options.metricsToken}`;
  if (!isLocal && !hasToken) {
    response.status(403).type('text').send('Metrics are for this machine, or with a token.');
    return;
  }
  response.type(options.metrics.contentType).send(await options.metrics.metrics());
}

function measure(registry: Registry): express.RequestHandler {
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered, by method and status',
    labelNames: ['method', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to the end of the answer',
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return (request, response, next) => {
    const stop = seconds.startTimer();
    response.on('finish', () => {
      requests.inc({ method: request.method, status: response.statusCode });
      if (!isEventStream(response)) stop();
    });
    next();
  };
}
