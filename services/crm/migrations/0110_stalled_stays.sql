-- When a stay was found to be too long: it is told once, also where the stage allows another length later.
alter table stage_spans add column stalled_at timestamptz;
