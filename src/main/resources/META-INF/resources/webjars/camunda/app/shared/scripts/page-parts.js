// What our scripts in Cockpit and Tasklist share: where the application is, how to ask it, and how to make elements.
// Texts are set as text, never as HTML.

const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The address of the application itself, above the engine's web applications. */
export const root = () => document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

/** A day such as 7 September 2026, from its ISO form; empty for none. */
export const day = iso => (iso ? LONG.format(new Date(iso + 'T00:00:00Z')) : '');

/** A request with the session of whoever is signed in. */
export const ask = (path, options = {}) => fetch(root() + path, { credentials: 'same-origin', ...options });

/** Data of a page of ours; what is said when it cannot be had depends on the answer's status. */
export async function read(path, problem) {
  const answer = await ask(path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(problem(answer.status));
  }
  return answer.json();
}

/** An element with attributes, listeners (functions) and children; what is null or undefined is left out. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  });
  made.append(...children.flat().filter(child => child !== null && child !== undefined));
  return made;
}
