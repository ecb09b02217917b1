// A random UUID; k6 brings none of its own and scripts here load nothing from elsewhere.
export function uuidv4() {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
}
