// Ending an envelope, for whatever went out in it. Documents may be away for days; and where it answered nobody yet which
// envelope it made, it is asked for the same one once more, unsent, to learn that.
import { EnvelopeServiceService, type CreateEnvelopeRequest } from '@throughline/contracts/gen/throughline/documents/v1/envelopes';
import type { Tx } from '@throughline/chassis/database/unit-of-work';
import { job } from '@throughline/chassis/service';

interface Ending {
  /** The round in which it went out: what its envelope was asked for by. */
  round: string;
  envelopeId: string | undefined;
  /** What was asked for, but not to be sent. */
  request: () => Promise<CreateEnvelopeRequest> | CreateEnvelopeRequest;
  reason: string;
}

const kind = 'envelope.void';

export async function endEnvelope(tx: Tx, { round, envelopeId, request, reason }: Ending): Promise<void> {
  // Names and addresses of signers wait under the firm's key.
  const sealed = envelopeId === undefined ? await tx.seal(place(round), JSON.stringify(await request())) : undefined;
  tx.schedule({ kind, key: round, payload: { round, envelopeId, sealed, reason } });
}

export const endingJobs = [
  job(
    kind,
    async ({ tx, ask }, payload) => {
      const { round, reason, sealed = '', ...known } = payload as { round: string; reason: string; sealed?: string; envelopeId?: string };
      const envelopes = ask(EnvelopeServiceService);
      const asked = async () => JSON.parse(await tx.unseal(place(round), sealed)) as CreateEnvelopeRequest;
      const id = known.envelopeId ?? (await envelopes.createEnvelope(await asked(), { key: `${round}/learn` })).id;
      await envelopes.voidEnvelope({ id, reason }, { key: `${round}/void` });
    },
    { triesMax: 1_000 },
  ),
];

const place = (row: string) => ({ table: 'jobs', column: kind, row });
