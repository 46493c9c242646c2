import * as Y from 'yjs';

/** Names a block of a rich text, so that others find it wherever it has gone meanwhile. */
export function blockAnchor(text: Y.XmlFragment, index: number): string {
  return JSON.stringify(Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index)));
}

/** Where the block is now in this text; undefined for what another text or program named. */
export function anchoredIndex(text: Y.XmlFragment, anchor: string): number | undefined {
  try {
    const place = Y.createRelativePositionFromJSON(JSON.parse(anchor) as object);
    const found = text.doc === null ? null : Y.createAbsolutePositionFromRelativePosition(place, text.doc);
    return found?.type === text ? found.index : undefined;
  } catch {
    // From another's page, so it may be anything.
    return undefined;
  }
}
