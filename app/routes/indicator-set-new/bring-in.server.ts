import type { AppContext } from '#app/context.ts';
import { editDraft, makeSeries, nextVersion } from '#app/data/set-drafts.server.ts';
import { withContent } from '#app/domain/edit-set.ts';
import { asId, isId, type ForumId, type IndicatorSetId, type PersonId } from '#app/domain/ids.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SetContent } from '#app/domain/set-content.ts';
import type { SetImportProblem } from '#app/sheet/import-set.server.ts';
import { receiveFile, type ReceiveProblem } from '#app/sheet/receive-file.server.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';

/** Where a new set's maker goes on, and what is said there. */
export interface MadeSet {
  readonly setId: IndicatorSetId;
  readonly told: string | undefined;
}

/** Why nothing was made: the file did not arrive, or what it says is no set; with the choice that stood beside it. */
export type FileRefused =
  | { readonly is: 'not-received'; readonly problem: ReceiveProblem; readonly into: string }
  | {
      readonly is: 'not-a-set';
      readonly problems: readonly SetImportProblem[];
      readonly fileName: string;
      readonly into: string;
    };

/** [IS1] A file becomes the draft of a new series, or of the next version of the one that was chosen. */
export async function bringIn(
  request: Request,
  context: AppContext,
  forumId: ForumId,
  asker: PersonId,
): Promise<Result<MadeSet, FileRefused>> {
  const received = await receiveFile(request, 'file', MAX_FILE_BYTES);
  if (!received.ok) return fail({ is: 'not-received', problem: received.problem, into: '' });
  const { bytes, fileName, fields } = received.value;
  const into = fields.get('into') ?? '';
  // A form without a chosen file sends one without name and content.
  if (fileName === '' && bytes.length === 0) {
    return fail({ is: 'not-received', problem: { code: 'upload.file-missing' }, into });
  }
  const read = await context.sheets.readSet(asker, bytes);
  if (!read.ok) return fail({ is: 'not-a-set', problems: read.problem, fileName, into });
  const setId = await drafted(context, forumId, into, read.value);
  return ok({ setId, told: `?told=imported&n=${read.value.indicators.length}` });
}

async function drafted(
  context: AppContext,
  forumId: ForumId,
  into: string,
  content: SetContent,
): Promise<IndicatorSetId> {
  const draft = isId(into)
    ? await nextVersion(context.db, { forumId, setId: asId<IndicatorSetId>(into) }, context.now())
    : undefined;
  if (draft === undefined) return makeSeries(context.db, forumId, content, context.now());
  const edited = await editDraft(context.db, { forumId, setId: draft.id }, withContent(content));
  // Published or deleted in this very moment: what came in is not lost.
  return edited.ok ? edited.value : makeSeries(context.db, forumId, content, context.now());
}
