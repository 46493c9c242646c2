import { openApiDocument } from './openapi-document.ts';
import { refuseMethod } from './problem.ts';

/** Open to everyone: it describes the addresses and holds nobody's data. */
export const loader = () => Response.json(openApiDocument());

export const action = refuseMethod('GET, HEAD');
