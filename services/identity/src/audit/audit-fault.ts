// A place where the chain does not hold, as it was found: told once, and never taken back.
import type { Noun } from '@throughline/chassis/database/table';
import { fact } from '@throughline/chassis/decision';
import type { BadPlace, Fault } from './chain.ts';

export interface AuditFault extends Noun {
  seq: number;
  fault: Fault;
}

export const found = ({ seq, fault }: BadPlace) => ({ set: { seq, fault }, event: fact('identity.audit.chain_broken', { seq, fault }) });
