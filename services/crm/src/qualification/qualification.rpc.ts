import type {
  CreateGateRequest,
  GatePoint,
  GateRule,
  QualificationServiceService,
  UpdateGateRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { containsText, equals, oneOfValues, page, type ListOptions } from '@throughline/chassis/database/list';
import { conflict } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import type { FieldKinds } from '../conditions/condition.ts';
import { customKinds, definitionsOf } from '../custom-fields/custom-fields.ts';
import { refuseInactiveOwners, rolesOfCaller } from '../firm/people.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { assessSubject, factsOf } from './assess.commands.ts';
import { decide, decidedOutcome, waive } from './assessment.ts';
import { AssessmentTable } from './assessment.table.ts';
import { activate, change, draft, retire } from './gate.ts';
import { GateTable } from './gate.table.ts';
import { qualificationOf } from './gatekeeper.ts';
import { qualificationStats, wasUsed } from './qualification.queries.ts';
import { judge } from './verdict.ts';

export const qualificationRpc: Rpc<typeof QualificationServiceService> = {
  listGates: query(({ tx }, request) =>
    page(tx, GateTable, request, { filters: { status: oneOfValues('status') }, text: containsText('gates.name') }),
  ),

  getGate: query(({ tx }, { id }) => tx.get(GateTable, id)),

  createGate: preparedCommand(looked<CreateGateRequest>, ({ tx }, request, own) => tx.create(GateTable, draft(request, own))),

  updateGate: preparedCommand(looked<UpdateGateRequest>, async ({ tx }, request, own) => {
    const gate = await tx.get(GateTable, request.id);
    return tx.apply(gate, change(gate, namedFields(request), own));
  }),

  deleteGate: command(async ({ tx }, { id }) => {
    const gate = await tx.get(GateTable, id);
    if (gate.status === 'DRAFT' && !(await wasUsed(tx, id))) await tx.remove(gate, { set: {} });
    else await tx.apply(gate, retire(gate));
    return {};
  }),

  activateGate: command(async ({ tx }, { id }) => {
    const gate = await tx.get(GateTable, id);
    return tx.apply(gate, activate(gate));
  }),

  testGate: query(async ({ tx }, { id, subject, answers }) => {
    const { outcome, score, firedRules } = judge(await tx.get(GateTable, id), await factsOf(tx, subject!, answers ?? {}));
    return { outcome, score, firedRules };
  }),

  getAssessment: query(({ tx }, { id }) => tx.get(AssessmentTable, id)),

  listAssessments: query(({ tx }, request) => page(tx, AssessmentTable, request, assessments)),

  createAssessment: preparedCommand(firmDay, async ({ tx }, request, day) => {
    const gate = await tx.get(GateTable, request.gateId);
    if (gate.status !== 'ACTIVE') throw conflict('gate.not_active', `${gate.name} is ${gate.status}.`);
    return assessSubject(tx, gate, request, day);
  }),

  decideAssessment: preparedCommand(rolesOfCaller, async ({ tx }, request, roles) => {
    const assessment = await tx.get(AssessmentTable, request.id);
    const outcome = decidedOutcome(request);
    const { allowSelf } = (await crmSettings(tx)).approvals;
    return tx.apply(assessment, decide(assessment, { outcome, by: tx.actorId, roles, reason: request.reason, allowSelf }));
  }),

  waiveAssessment: command(async ({ tx }, { id, reason }) => {
    const assessment = await tx.get(AssessmentTable, id);
    return tx.apply(assessment, waive(assessment, { by: tx.actorId, reason }));
  }),

  listWaivers: query(({ tx }, request) =>
    page(tx, AssessmentTable, request, { filters: { gateId: equals('gate_id') }, where: () => [`outcome = 'WAIVED'`] }),
  ),

  getQualificationStats: query(({ tx }, request) => qualificationStats(tx, request)),

  checkQualification: query(({ tx, clock }, { subject, point }) => qualificationOf(tx, point as GatePoint, subject!, clock.now())),
};

/** Whom a rule assigns to works here; what it asks may be a field of the firm's own, of leads or of companies. */
async function looked<T extends { rules: readonly GateRule[] }>(context: HandlerContext, { rules }: T): Promise<FieldKinds> {
  await refuseInactiveOwners(
    context,
    rules.flatMap(({ assign }) => assign),
  );
  const [leads, companies] = await Promise.all([definitionsOf(context, 'crm.leads'), definitionsOf(context, 'crm.companies')]);
  return { ...customKinds(companies), ...customKinds(leads) };
}

const assessments: ListOptions = {
  filters: {
    outcome: oneOfValues('outcome'),
    gateId: equals('gate_id'),
    subjectId: (id: string, parameter) => `${parameter(id)}::uuid in (subject_id, company_id)`,
    reviewFor: (role: string, parameter) => `outcome = 'REVIEW' and approver_role = ${parameter(role)}`,
  },
};
