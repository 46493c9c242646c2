/** One of the problems of what was sent; further fields depend on the code. */
export interface NamedProblem {
  readonly code: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
}

const TITLES = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not yours to see or change',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'No longer kept',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'The content has problems',
  500: 'Cannot be read',
} as const;

export type ProblemStatus = keyof typeof TITLES;

/** An error as RFC 9457 writes it: what kind, and what may be done about it. */
export function problem(
  status: ProblemStatus,
  detail: string,
  more: {
    readonly problems?: readonly NamedProblem[];
    readonly headers?: Readonly<Record<string, string>>;
    /** What a program can tell this problem by, and what else it is to know. */
    readonly named?: { readonly code: string; readonly [key: string]: unknown };
  } = {},
): Response {
  const body = { type: 'about:blank', title: TITLES[status], status, detail, ...more.named };
  return Response.json(more.problems === undefined ? body : { ...body, problems: more.problems }, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...more.headers },
  });
}

/** For routes that are only read, and those that are only written: says which methods there are. */
export function refuseMethod(allowed: string): () => Response {
  return () => problem(405, `This address answers ${allowed}.`, { headers: { allow: allowed } });
}
