// Stuck cases in Cockpit: the pages below /stuck, which say and do everything and work without any script, shown within
// Cockpit. Their links and forms are followed here, so that a manager stays in Cockpit. Columns and words are the pages'.

import { ask, element, read, root } from '../../shared/scripts/page-parts.js';

const PATH = '/stuck-cases';
const LIST = '/stuck';
const CANNOT = 'This cannot be shown or done now. Reload the page. If the problem continues, use the page “Stuck cases” outside Cockpit.';
const problem = status => (status === 403 ? 'Your groups do not allow this.' : CANNOT);

/** The address below the application if it is one of our pages about stuck cases, otherwise null. */
function ours(address) {
  const url = new URL(address, document.baseURI);
  const path = url.pathname.slice(root().length);
  const page = url.origin === window.location.origin && url.pathname.startsWith(root() + LIST)
    && /^\/stuck(\/[^.]*)?$/.test(path);
  return page ? path + url.search : null;
}

class StuckCases {

  constructor(node) {
    this.page = element('main', { class: 'stuck-cases', 'aria-label': 'Stuck cases' });
    this.page.addEventListener('click', event => this.followLink(event));
    this.page.addEventListener('submit', event => this.send(event));
    node.append(this.page);
  }

  async show(path, options) {
    this.page.setAttribute('aria-busy', 'true');
    try {
      const answer = await ask(path, { ...options, headers: { Accept: 'text/html' } });
      // A page of ours, also one that says what is wrong; anything else is the sign-in page or a fault
      if (answer.status === 403 || answer.status >= 500 || !ours(answer.url)) {
        throw new Error(problem(answer.status));
      }
      // Scripts of a parsed document never run, and the pages have none
      const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
      this.page.replaceChildren(...parsed.querySelector('main').childNodes);
      this.addWayBack(ours(answer.url));
      this.focus();
    } catch (failed) {
      this.page.replaceChildren(element('p', { class: 'stuck-error', role: 'alert' }, failed.message));
    }
    this.page.setAttribute('aria-busy', 'false');
  }

  addWayBack(path) {
    const back = [...this.page.querySelectorAll('a[href]')].some(link => ours(link.href) === LIST);
    if (path.split('?')[0] !== LIST && !back) {
      this.page.prepend(element('p', {}, element('a', { href: root() + LIST }, 'Back to the stuck cases')));
    }
  }

  /** What happened is read first: a message if there is one, otherwise the heading of the page. */
  focus() {
    const first = this.page.querySelector('[role=alert], [role=status]') || this.page.querySelector('h1');
    if (first) {
      first.setAttribute('tabindex', '-1');
      first.focus();
    }
    this.page.scrollTop = 0;
  }

  followLink(event) {
    const link = event.target.closest('a[href]');
    const path = link && !event.ctrlKey && !event.metaKey && !event.shiftKey ? ours(link.href) : null;
    if (path) {
      event.preventDefault();
      this.show(path);
    }
  }

  send(event) {
    const form = event.target;
    const path = ours(form.action);
    if (!path) {
      return;
    }
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form));
    if (form.method === 'post') {
      this.show(path, { method: 'POST', body: fields });
    } else {
      this.show(path.split('?')[0] + '?' + fields);
    }
  }
}

const page = {
  id: 'stuck-cases',
  pluginPoint: 'cockpit.route',
  properties: { path: PATH },
  render: node => new StuckCases(node).show(LIST)
};

const link = {
  id: 'stuck-cases-link',
  pluginPoint: 'cockpit.navigation',
  priority: 40,
  properties: { path: PATH, checkActive: address => address.includes('#' + PATH) },
  render: node => node.append(element('a', { href: '#' + PATH }, 'Stuck cases'))
};

const count = {
  id: 'stuck-cases-count',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: async node => {
    const panel = element('section', { class: 'stuck-count', 'aria-label': 'Stuck cases' });
    node.append(panel);
    try {
      const { total } = await read('/stuck/data', problem);
      panel.append(element('p', {},
        element('a', { href: '#' + PATH }, total === 1 ? '1 case is stuck' : total + ' cases are stuck')));
    } catch (failed) {
      panel.append(element('p', {}, failed.message));
    }
  }
};

export default [page, link, count];
