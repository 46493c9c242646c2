import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

// The auth library's own endpoints: its paths, its answers.

export const loader = ({ request, context }: LoaderFunctionArgs) => context.auth.handle(request);
export const action = ({ request, context }: ActionFunctionArgs) => context.auth.handle(request);
