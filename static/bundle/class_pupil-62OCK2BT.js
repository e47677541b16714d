import{a as x}from"./chunk-F6XQQR4M.js";import{b as S,c as N,d as P}from"./chunk-QJZDTT35.js";import{a as k}from"./chunk-NRW2N5JN.js";import{a as w,b as O}from"./chunk-GWHUOVMA.js";import{a as s}from"./chunk-YV6CSYCU.js";import{effect as v,signal as R,untracked as L}from"@preact/signals";function Y({classroom:e,root:n}){let[o,d]=[e.room.value,e.you.value];if(!o||!d||e.ended.value)return"";let a=o.leads&&d.follows&&o.stage!=="";return s`
    ${a?s`<iframe title="The teacher's network" src=${`${n}/watch/${o.stage}?embed=diagram,legend,rule,explain,check,curve,transport,numbers,data`}></iframe>`:""}
    ${o.held!==null?s`<div class="held" role="alert"><p>${o.held||"One moment, please."}</p></div>`:""}
  `}function _({classroom:e,open:n}){let o=e.help.value;if(!o)return"";let d=()=>e.help.value=null,a=o.stop!==null||o.quantity!==""||o.link!=="",i=o.stop!==null?`Stop ${o.stop} of the lesson`:o.quantity?`About ${o.quantity}`:o.link?"A network":"";return s`<section class="card from-teacher" role="alert" aria-label="From your teacher">
    <p><strong>From your teacher</strong>${o.sentence?s`: ${o.sentence}`:""} ${i}</p>
    <p class="pair">
      ${a?s`<button type="button" class="primary" onClick=${()=>[n(o),d()]}>Open</button>`:""}
      <button type="button" onClick=${d}>${a?"Not now":"I have read it"}</button>
    </p>
  </section>`}import{useState as B}from"preact/hooks";function W({classroom:e,send:n,work:o,leave:d}){let[a,i]=B(!1),[r,l]=[e.room.value,e.you.value],{state:$,reason:h}=e.connection.value;if($==="gone"||e.ended.value)return s`<section class="class-bar" aria-label="Class">
      <span>${h||"The class has ended. Your own network stays yours."}</span>
      <a class="button" href=${d}>Go on alone</a>
    </section>`;if(!r||!l)return s`<section class="class-bar" aria-label="Class">Coming into the class …</section>`;let f=e.openTasks.value.length;return s`<section class="class-bar pupil" aria-label="Class">
    <strong class="class-title">${r.title||"Class"}</strong>
    <button type="button" class="quiet" aria-expanded=${a} onClick=${()=>i(!a)}>
      ${l.nickname}
    </button>
    ${a?s`<span class="hint">On another device: ${r.code}, ${l.nickname}, <strong>${l.pin}</strong></span>`:""}
    ${f>0?s`<button
            type="button"
            class="work-button"
            aria-expanded=${o.value}
            onClick=${()=>o.value=!o.value}
          >
            ${f===1?"Your work":`Your work (${f})`}
          </button>`:""}
    <${x} ends=${r.ends_s} serverNow=${e.serverNow} />
    <span class="steering">
      ${r.leads?s`<button
              type="button"
              class="quiet"
              onClick=${()=>n({type:"follow",on:!l.follows})}
            >
              ${l.follows?"Work on my own":"Follow again"}
            </button>`:""}
      <button
        type="button"
        class="quiet"
        aria-pressed=${l.hand}
        onClick=${()=>n({type:"hand",up:!l.hand})}
      >
        ${l.hand?"Take the hand down":"Raise a hand"}
      </button>
    </span>
    ${l.looked_at?s`<p class="notice" role="status">Your teacher is looking at your network.</p>`:""}
    ${$!=="open"?s`<p class="notice" role="status">The connection is lost; it comes back by itself.</p>`:""}
    ${!r.teacher_here&&$==="open"?s`<p class="notice" role="status">Your teacher is away for a moment.</p>`:""}
    ${r.fault?s`<p class="notice" role="status">${r.fault}</p>`:""}
  </section>`}import{useState as C}from"preact/hooks";var E={right:"✓ Right",too_few_digits:"✓ Right; give more digits",rounding:"✓ Right but for rounding",wrong:"✗ Not yet",follows:"Right for your earlier value, which is not right",unreadable:"No number could be read",voted_right:"✓ Right",voted_wrong:"✗ Not right"};function I({classroom:e,doing:n,open:o}){let d=e.room.value,a=(d?.tasks??[]).filter(r=>r.kind==="vote"&&!r.open).slice(-1),i=[...e.openTasks.value,...e.openTasks.value.length===0?a:[]].filter(r=>!n.hides(r));return!o||!d||i.length===0?"":s`<section class="card class-tasks" aria-label="Your work">
    ${i.map(r=>s`<${V} key=${r.number} ...${{task:r,classroom:e,doing:n}} />`)}
  </section>`}function V({task:e,classroom:n,doing:o}){return s`<article class="task" data-task=${e.number} data-kind=${e.kind}>
    <h2>${k(S(e))} ${e.open?"":"(closed)"}</h2>
    <${x} ends=${e.ends_s} serverNow=${n.serverNow} />
    ${e.kind==="vote"?s`<${D} ...${{task:e,classroom:n,doing:o}} />`:s`
            ${e.kind==="question"?s`<p class="hint">It is about the network on the stage.</p>`:s`<p>
                    <button type="button" onClick=${()=>o.open(e)}>
                      ${G[e.kind]??"Open"}
                    </button>
                  </p>`}
            ${e.kind==="exercise"?"":Array.from({length:N(e)},(d,a)=>s`<${j} key=${a} question=${a+1} ...${{task:e,classroom:n,doing:o}} />`)}
          `}
  </article>`}var G={exercise:"Open the exercise",stop:"Go to the stop",example:"Open the network",own:"Open the network"};function D({task:e,classroom:n,doing:o}){let[d,a]=C(""),i=n.answers.value.get(w(e.number,1));return s`<div class="choices" role="group" aria-label=${e.text}>
      ${(e.choices??[]).map((r,l)=>s`<button
            type="button"
            key=${l}
            disabled=${!e.open}
            aria-pressed=${i?.given===String(l)}
            onClick=${async()=>a(await o.answer(e.number,1,String(l)))}
          >
            ${r}${!e.open&&e.right===l?" ✓":""}
          </button>`)}
    </div>
    <p role="status">
      ${d||(i?i.verdict?E[i.verdict]??"":e.open?"Your vote has come; you may change it.":"":"")}
    </p>`}function j({task:e,question:n,classroom:o,doing:d}){let a=o.answers.value.get(w(e.number,n)),[i,r]=C(a?.given??""),[l,$]=C(""),[h,f]=C(!1);async function y(m){m.preventDefault(),i.trim()!==""&&(f(!0),$(await d.answer(e.number,n,i.trim())),f(!1))}let T=P(e,n);return s`<form class="asked-value" onSubmit=${y}>
    <label>
      ${e.kind!=="question"?k(T):e.text?k(e.quantity??""):"Your value"}
      <input
        type="text"
        inputmode="text"
        autocomplete="off"
        maxlength="200"
        value=${i}
        disabled=${!e.open}
        onFocus=${()=>d.at(e.number,n)}
        onInput=${m=>r(m.target.value)}
      />
    </label>
    <button type="submit" disabled=${h||!e.open}>Check</button>
    <div role="status" class="said">
      ${l?s`<p class="note">${l}</p>`:a?a.verdict?s`<p>
                    <strong>${E[a.verdict]??a.verdict}</strong
                    >${a.tries>1?`, try ${a.tries}`:""}
                  </p>
                  ${a.text&&a.verdict!=="right"?s`<p class="note">${a.text}</p>`:""}`:s`<p>Your answer ${a.given} has come.</p>`:""}
    </div>
  </form>`}function ce({root:e,classroom:n,link:o,host:d,show:a}){let{network:i,exercise:r}=d,l=R(!0),$=R({}),h=t=>{o.send(t)};async function f(t,p,u){$.value={task:t,question:p};let c=await o.send({type:"answer",task:t,question:p,given:u});return c.type==="refused"?c.message:""}let y=t=>r!==null&&t.kind==="exercise"&&t.level===r.level&&n.you.value?.seeds[t.number]===r.seed;function T(t){if($.value={task:t.number},t.kind==="exercise"){let p=n.you.value?.seeds[t.number]??t.seed;location.assign(`${e}/exercise?level=${t.level}&seed=${p}`)}else t.kind==="stop"?m({stop:t.stop??1,quantity:"",link:""}):m({stop:null,quantity:"",link:t.name?`#example=${t.name}`:t.link??""})}function m({stop:t,quantity:p,link:u}){t!==null?i?location.hash=`#lesson=${t}`:location.assign(`${e}/#lesson=${t}`):p?i&&(i.actions.explain(p),i.workbench.open("explain")):u.startsWith("#")?i?location.hash=u:location.assign(`${e}/${u}`):u&&location.assign(`${e}/${u}`)}if(i){let{store:t,lesson:p,session:u}=i;h({type:"work",session:u}),v(()=>{let c=p.open.value?{stop:p.place.value+1}:{};o.at({iteration:t.frame.value?.iteration??0,...$.value,...c})}),v(()=>{let c=n.room.value?.limit;c&&p.open.value&&p.place.value+1>c&&(t.notice.value=`The class goes up to stop ${c} for now.`,location.hash=`#lesson=${c}`)}),v(()=>{n.room.value&&n.room.value.held!==null&&L(()=>t.status.value.playing)&&i.actions.stop()})}else v(()=>o.at($.value));if(r){let t=()=>n.openTasks.value.find(y);v(()=>{let u=t();r.withheld.value=u!==void 0,r.inClass=u?async(c,b)=>{let g=r.questions.findIndex(F=>F.quantity===c)+1;return await f(u.number,g,b)||O(n.answers.value.get(w(u.number,g)),c)}:null}),document.querySelector("#questions")?.addEventListener("focusin",u=>{let[c,b]=[u.target.closest("li.question"),t()];b&&c?.parentElement&&($.value={task:b.number,question:[...c.parentElement.children].indexOf(c)+1})});let p=new Set;v(()=>{let u=t();u&&r.questions.forEach(({quantity:c},b)=>{let g=n.answers.value.get(w(u.number,b+1));!g||p.has(c)||(p.add(c),r.fill(c,g.given,O(g,c)))})})}let q=-1;v(()=>{let t=n.openTasks.value[0]?.number??0;q>=0&&t>q&&(l.value=!0),n.room.value&&(q=t)}),v(()=>{let[t,p]=[n.room.value,n.you.value],u=!n.ended.value&&!!t&&!!p&&(t.leads&&p.follows&&t.stage!==""||t.held!==null);document.documentElement.dataset.classView=u?"covered":"",document.querySelector("main")?.toggleAttribute("inert",u),document.getElementById("class-work")?.toggleAttribute("inert",!!t&&t?.held!==null)}),a("class-bar",W,{classroom:n,send:h,work:l,leave:`${e}/leave`});let A={answer:f,open:T,at:(t,p)=>$.value={task:t,question:p},hides:y};a("class-work",()=>I({classroom:n,doing:A,open:l.value})),a("class-cover",Y,{classroom:n,root:e}),a("class-help",_,{classroom:n,open:m})}export{ce as createPupilsPage};
