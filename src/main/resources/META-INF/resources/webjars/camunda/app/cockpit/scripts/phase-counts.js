// Cockpit counts what waits at each step, but writes only "…" on a collapsed phase. This writes how many cases are in
// it, so that the first view of a model shows where cases stand. A case counts once in a phase, however many of its
// steps are open. Texts are set as text, never as HTML.

const inside = scope => (scope.flowElements || [])
  .filter(element => element.$instanceOf('bpmn:FlowNode'))
  .flatMap(step => [step.id, ...inside(step)]);

const engine = () => document.querySelector('base').getAttribute('engine-api')
  + 'engine/' + window.location.pathname.replace(/\/$/, '').split('/').pop();

const definition = () => (window.location.hash.match(/process-definition\/([^/?]+)/) || [])[1];

const isCollapsedPhase = element =>
  element.type === 'bpmn:SubProcess' && element.collapsed && !element.businessObject.triggeredByEvent;

async function casesIn(phase, token) {
  const answer = await fetch(engine() + '/process-instance/count', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
    body: JSON.stringify({
      processDefinitionId: decodeURIComponent(definition()),
      activityIdIn: inside(phase.businessObject)
    })
  });
  return answer.ok ? (await answer.json()).count : null;
}

function sign(count) {
  const sign = document.createElement('span');
  sign.className = 'phase-count';
  sign.textContent = count === 1 ? '1 case' : count + ' cases';
  return sign;
}

const phaseCounts = {
  id: 'phase-counts',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render: (viewer, { api }) => {
    viewer.get('elementRegistry').filter(isCollapsedPhase).forEach(async phase => {
      const count = await casesIn(phase, api.CSRFToken);
      if (count) {
        viewer.get('overlays').add(phase.id, { position: { bottom: 22, right: 72 }, html: sign(count) });
      }
    });
  }
};

export default [phaseCounts];
