// The demo firm's people: one of each role, so that what a role sees can be tried by signing in as its person.

export interface DemoPerson {
  name: string;
  email: string;
  title: string;
  role: string;
}

export const firmName = 'Larkfield & Partners';
export const password = 'quiet-harbour-lantern-42';

export const owner: DemoPerson = { name: 'Ada Larkin', email: 'ada@larkfield.example', title: 'Managing partner', role: 'OWNER' };

export const colleagues: readonly DemoPerson[] = [
  { name: 'Ben Okafor', email: 'ben@larkfield.example', title: 'Head of operations', role: 'ADMIN' },
  { name: 'Chiara Rossi', email: 'chiara@larkfield.example', title: 'Engagement manager', role: 'MANAGER' },
  { name: 'Dmitri Novak', email: 'dmitri@larkfield.example', title: 'Consultant', role: 'MEMBER' },
  { name: 'Elif Demir', email: 'elif@larkfield.example', title: 'Bookkeeper', role: 'BOOKKEEPER' },
  { name: 'Farid Haddad', email: 'farid@larkfield.example', title: 'Controller', role: 'CONTROLLER' },
  { name: 'Greta Lindqvist', email: 'greta@larkfield.example', title: 'Adviser', role: 'ADVISOR' },
];

/** Teams by the e-mail of those who lead them and belong to them. */
export const teams: readonly { name: string; below?: string; leads: readonly string[]; members: readonly string[] }[] = [
  { name: 'Advisory', leads: ['chiara@larkfield.example'], members: ['dmitri@larkfield.example', 'greta@larkfield.example'] },
  { name: 'Deals', below: 'Advisory', leads: ['dmitri@larkfield.example'], members: [] },
  { name: 'Finance', leads: ['farid@larkfield.example'], members: ['elif@larkfield.example'] },
];
