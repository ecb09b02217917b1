import { job } from '@throughline/chassis/service';

export const unmatchedJobs = [
  /** 30 days after it was seen. */
  job('unmatched_mail.expire', async ({ tx }, { id }) => {
    await tx.rowsAffecting('delete from unmatched_mails where id = $1', [id]);
  }),
];
