import { describe, expect, test } from '@jest/globals';
import { decide, supersede, type StageRequest } from './stage-request.ts';

const at = new Date('2026-03-02T15:00:00Z');
const request: StageRequest = {
  id: 'r',
  opportunityId: 'd',
  kind: 'MOVE',
  fromStageId: 'a',
  toStageId: 'b',
  approverRole: 'MANAGER',
  status: 'PENDING',
  requestedBy: 'ada',
  decidedAt: undefined,
  closing: undefined,
  version: 1,
  createdAt: at,
  updatedAt: at,
  createdBy: 'ada',
};
const approval = { status: 'APPROVED' as const, reason: undefined };

describe('a stage request', () => {
  test.each([
    ['somebody with the role', ['MEMBER', 'MANAGER']],
    ['whoever owns the firm', ['OWNER']],
  ])('is decided by %s @row CRM-42', (_, roles) => {
    expect(decide(request, { id: 'ben', roles, at }, approval).set).toEqual({
      status: 'APPROVED',
      decidedBy: 'ben',
      decidedAt: at,
      reason: undefined,
    });
  });

  test.each<[string, Partial<StageRequest>, { id: string; roles: string[] }, string]>([
    ['a second time', { status: 'REJECTED' }, { id: 'ben', roles: ['MANAGER'] }, 'approval.decided'],
    ['after the deal went elsewhere', { status: 'SUPERSEDED' }, { id: 'ben', roles: ['MANAGER'] }, 'approval.decided'],
    ['by whoever asked', {}, { id: 'ada', roles: ['OWNER'] }, 'approval.self'],
    ['by somebody without the role', {}, { id: 'ben', roles: ['MEMBER'] }, 'approval.not_yours'],
  ])('is not decided %s @row CRM-42', (_, given, decider, code) => {
    expect(() => decide({ ...request, ...given }, { ...decider, at }, approval)).toThrow(expect.objectContaining({ code }));
  });

  test('that was decided is superseded by nothing @row CRM-42', () => {
    expect(supersede(request)).toEqual({ set: { status: 'SUPERSEDED' } });
    expect(supersede({ ...request, status: 'APPROVED' })).toEqual({ set: {} });
  });
});
