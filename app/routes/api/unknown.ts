import { problem } from './problem.ts';

const notFound = () => problem(404, 'There is no such address; GET /api/v1/openapi.json lists those there are.');

export const loader = notFound;
export const action = notFound;
