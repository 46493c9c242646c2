import type { z } from 'zod';

/** Answers with JSON that is as its schema says; what is not is a fault of ours, never the caller's. */
export function answer<S extends z.ZodType>(schema: S, body: z.input<S>, status = 200): Response {
  return Response.json(schema.parse(body), { status, headers: { 'cache-control': 'no-store' } });
}
