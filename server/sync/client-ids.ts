import type { PersonId } from '#app/domain/ids.ts';

/**
 * [SY10] Whose each Yjs client id is, for those that have shown themselves since the room was opened: by being
 * present, or by an edit made just then. First come, first served, so nobody can take what is another's.
 */
export class ClientIds {
  #owners: Map<number, string> | undefined;

  bind(clientId: number, personId: PersonId): void {
    this.#owners ??= new Map();
    if (!this.#owners.has(clientId)) this.#owners.set(clientId, personId);
  }

  isAnothers(clientId: number, personId: PersonId): boolean {
    const owner = this.#owners?.get(clientId);
    return owner !== undefined && owner !== personId;
  }
}
