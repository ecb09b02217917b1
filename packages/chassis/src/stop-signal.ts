/** Resolves when the process is asked to stop, or its launcher is gone; a second signal ends it at once. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('disconnect', resolve);
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.once(name, () => {
        resolve();
        process.once(name, () => process.exit(130));
      });
    }
  });
}
