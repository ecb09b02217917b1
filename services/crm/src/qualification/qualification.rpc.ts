import type {
  CreateGateRequest,
  GatePoint,
  GateRule,
  QualificationServiceService,
  UpdateGateRequest,
} from '@throughline/contracts/gen/throughline/crm/v1/qualification';
import { equals, oneOfValues, page, type ListOptions } from '@throughline/chassis/database/list';
import { conflict } from '@throughline/chassis/errors';
import { command, preparedCommand, query, type HandlerContext, type Rpc } from '@throughline/chassis/rpc/handler';
import { namedFields } from '@throughline/chassis/rpc/patch';
import { refuseInactiveOwners } from '../firm/people.ts';
import { rolesOfCaller } from '../firm/people.ts';
import { firmDay } from '../firm/working-calendar.ts';
import { crmSettings } from '../settings/crm-settings.table.ts';
import { assessSubject, factsOf } from './assess.commands.ts';
import { decide, waive } from './assessment.ts';
import { AssessmentTable } from './assessment.table.ts';
import { activate, change, draft, retire } from './gate.ts';
import { GateTable } from './gate.table.ts';
import { qualificationOf } from './gatekeeper.ts';
import { qualificationStats, wasUsed } from './qualification.queries.ts';
import { judge } from './verdict.ts';

export const qualificationRpc: Rpc<typeof QualificationServiceService> = {
  listGates: query(({ tx }, request) => page(tx, GateTable, request, { filters: { status: oneOfValues('status') } })),

  getGate: query(({ tx }, { id }) => tx.get(GateTable, id)),

  createGate: preparedCommand(refuseStrangers<CreateGateRequest>, ({ tx }, request) => tx.create(GateTable, draft(request))),

  updateGate: preparedCommand(refuseStrangers<UpdateGateRequest>, async ({ tx }, request) => {
    const gate = await tx.get(GateTable, request.id);
    return tx.apply(gate, change(gate, namedFields(request)));
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

  listAssessments: query(({ tx }, request) => page(tx, AssessmentTable, request, assessments)),

  createAssessment: preparedCommand(firmDay, async ({ tx }, request, day) => {
    const gate = await tx.get(GateTable, request.gateId);
    if (gate.status !== 'ACTIVE') throw conflict('gate.not_active', `${gate.name} is ${gate.status}.`);
    return assessSubject(tx, gate, request, day);
  }),

  decideAssessment: preparedCommand(rolesOfCaller, async ({ tx }, { id, passed, reason }, roles) => {
    const assessment = await tx.get(AssessmentTable, id);
    const { allowSelf } = (await crmSettings(tx)).approvals;
    return tx.apply(assessment, decide(assessment, { passed, by: tx.actorId, roles, reason, allowSelf }));
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

/** Whom a rule assigns to works here. */
async function refuseStrangers<T extends { rules: readonly GateRule[] }>(context: HandlerContext, { rules }: T): Promise<void> {
  await refuseInactiveOwners(
    context,
    rules.flatMap(({ assign }) => assign),
  );
}

const assessments: ListOptions = {
  filters: {
    outcome: oneOfValues('outcome'),
    gateId: equals('gate_id'),
    subjectId: (id: string, parameter) => `${parameter(id)}::uuid in (subject_id, company_id)`,
    reviewFor: (role: string, parameter) => `outcome = 'REVIEW' and approver_role = ${parameter(role)}`,
  },
};
