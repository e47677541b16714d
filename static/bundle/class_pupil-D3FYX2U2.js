import{a as P}from"./chunk-CWUHNXOY.js";import{a as T}from"./chunk-F6XQQR4M.js";import{b as N,c as W,d as Y}from"./chunk-QJZDTT35.js";import{a as C}from"./chunk-NRW2N5JN.js";import{a as w,b as k}from"./chunk-GWHUOVMA.js";import{a as s}from"./chunk-YV6CSYCU.js";import{effect as v,signal as F,untracked as z}from"@preact/signals";function _({classroom:e,root:n}){let[o,d]=[e.room.value,e.you.value];if(!o||!d||e.ended.value)return"";let r=o.leads&&d.follows&&o.stage!=="";return s`
    ${r?s`<iframe title="The teacher's network" src=${`${n}/watch/${o.stage}?embed=diagram,legend,rule,explain,check,curve,transport,numbers,data`}></iframe>`:""}
    ${o.held!==null?s`<div class="held" role="alert"><p>${o.held||"One moment, please."}</p></div>`:""}
  `}function E({classroom:e,open:n}){let o=e.help.value;if(!o)return"";let d=()=>e.help.value=null,r=o.stop!==null||o.quantity!==""||o.link!=="",l=o.stop!==null?`Stop ${o.stop} of the lesson`:o.quantity?`About ${o.quantity}`:o.link?"A network":"";return s`<section class="card from-teacher" role="alert" aria-label="From your teacher">
    <p><strong>From your teacher</strong>${o.sentence?s`: ${o.sentence}`:""} ${l}</p>
    <p class="pair">
      ${r?s`<button type="button" class="primary" onClick=${()=>[n(o),d()]}>Open</button>`:""}
      <button type="button" onClick=${d}>${r?"Not now":"I have read it"}</button>
    </p>
  </section>`}import{useState as B}from"preact/hooks";function I({classroom:e,send:n,work:o,leave:d}){let[r,l]=B(!1),[a,i]=[e.room.value,e.you.value],{state:$,reason:h}=e.connection.value;if($==="gone"||e.ended.value)return s`<section class="class-bar" aria-label="Class">
      <span>${h||"The class has ended. Your own network stays yours."}</span>
      <a class="button" href=${d}>Go on alone</a>
    </section>`;if(!a||!i)return s`<section class="class-bar" aria-label="Class">Coming into the class …</section>`;let f=e.openTasks.value.length;return s`<section class="class-bar pupil" aria-label="Class">
    <strong class="class-title">${a.title||"Class"}</strong>
    <button type="button" class="quiet" aria-expanded=${r} onClick=${()=>l(!r)}>
      ${i.nickname}
    </button>
    ${r?s`<span class="hint">On another device: ${a.code}, ${i.nickname}, <strong>${i.pin}</strong></span>`:""}
    ${f>0?s`<button
            type="button"
            class="work-button"
            aria-expanded=${o.value}
            onClick=${()=>o.value=!o.value}
          >
            ${f===1?"Your work":`Your work (${f})`}
          </button>`:""}
    <${T} ends=${a.ends_s} serverNow=${e.serverNow} />
    <span class="steering">
      ${a.leads?s`<button
              type="button"
              class="quiet"
              onClick=${()=>n({type:"follow",on:!i.follows})}
            >
              ${i.follows?"Work on my own":"Follow again"}
            </button>`:""}
      <button
        type="button"
        class="quiet"
        aria-pressed=${i.hand}
        onClick=${()=>n({type:"hand",up:!i.hand})}
      >
        ${i.hand?"Take the hand down":"Raise a hand"}
      </button>
    </span>
    ${i.looked_at?s`<p class="notice" role="status">Your teacher is looking at your network.</p>`:""}
    ${$!=="open"?s`<p class="notice" role="status">The connection is lost; it comes back by itself.</p>`:""}
    ${!a.teacher_here&&$==="open"?s`<p class="notice" role="status">Your teacher is away for a moment.</p>`:""}
    ${a.fault?s`<p class="notice" role="status">${a.fault}</p>`:""}
  </section>`}import{useState as q}from"preact/hooks";function A({classroom:e,doing:n,open:o}){let d=e.room.value,r=(d?.tasks??[]).filter(a=>a.kind==="vote"&&!a.open).slice(-1),l=[...e.openTasks.value,...e.openTasks.value.length===0?r:[]].filter(a=>!n.hides(a));return!o||!d||l.length===0?"":s`<section class="card class-tasks" aria-label="Your work">
    ${l.map(a=>s`<${G} key=${a.number} ...${{task:a,classroom:e,doing:n}} />`)}
  </section>`}function G({task:e,classroom:n,doing:o}){return s`<article class="task" data-task=${e.number} data-kind=${e.kind}>
    <h2>${C(N(e))} ${e.open?"":"(closed)"}</h2>
    <${T} ends=${e.ends_s} serverNow=${n.serverNow} />
    ${e.kind==="vote"?s`<${j} ...${{task:e,classroom:n,doing:o}} />`:s`
            ${e.kind==="question"?s`<p class="hint">
                    It is about your teacher's network, as it was when the question
                    came.${" "}${o.stage?s`<a href=${o.stage} target="_blank" rel="noopener">See the network</a>`:""}
                  </p>`:s`<p>
                    <button type="button" onClick=${()=>o.open(e)}>
                      ${R[e.kind]??"Open"}
                    </button>
                  </p>`}
            ${e.kind==="exercise"?"":Array.from({length:W(e)},(d,r)=>s`<${L} key=${r} question=${r+1} ...${{task:e,classroom:n,doing:o}} />`)}
          `}
  </article>`}var R={exercise:"Open the exercise",stop:"Go to the stop",example:"Open the network",own:"Open the network"};function j({task:e,classroom:n,doing:o}){let[d,r]=q(""),l=n.answers.value.get(w(e.number,1));return s`<div class="choices" role="group" aria-label=${e.text}>
      ${(e.choices??[]).map((a,i)=>s`<button
            type="button"
            key=${i}
            disabled=${!e.open}
            aria-pressed=${l?.given===String(i)}
            onClick=${async()=>r(await o.answer(e.number,1,String(i)))}
          >
            ${a}${!e.open&&e.right===i?" ✓":""}
          </button>`)}
    </div>
    <p role="status">${d||D(l,e)}</p>`}function D(e,n){return e?n.open?"Your vote has come; you may change it.":{voted_right:"Right.",voted_wrong:"Not right."}[e.verdict??""]??"":""}function L({task:e,question:n,classroom:o,doing:d}){let r=o.answers.value.get(w(e.number,n)),[l,a]=q(r?.given??""),[i,$]=q(""),[h,f]=q(!1);async function x(t){t.preventDefault(),l.trim()!==""&&(f(!0),$(await d.answer(e.number,n,l.trim())),f(!1))}let O=Y(e,n),m=k(r,e.quantity??""),[y,...S]=typeof m=="string"?[m]:P(m);return s`<form class="asked-value" onSubmit=${x}>
    <label>
      ${e.kind!=="question"?C(O):e.text?C(e.quantity??""):"Your value"}
      <input
        type="text"
        inputmode="text"
        autocomplete="off"
        maxlength="200"
        value=${l}
        disabled=${!e.open}
        onFocus=${()=>d.at(e.number,n)}
        onInput=${t=>a(t.target.value)}
      />
    </label>
    <button type="submit" disabled=${h||!e.open}>Check</button>
    <div role="status" class="said">
      ${i?s`<p class="note">${i}</p>`:r?s`<p><strong>${y}</strong>${r.tries>1?` Try ${r.tries}.`:""}</p>
                ${S.map(t=>s`<p key=${t} class="note">${t}</p>`)}`:""}
    </div>
  </form>`}function de({root:e,classroom:n,link:o,host:d,show:r}){let{network:l,exercise:a}=d,i=F(!0),$=F({}),h=t=>{o.send(t)};async function f(t,u,c){$.value={task:t,question:u};let p=await o.send({type:"answer",task:t,question:u,given:c});return p.type==="refused"?p.message:""}let x=t=>a!==null&&t.kind==="exercise"&&t.level===a.level&&n.you.value?.seeds[t.number]===a.seed;function O(t){if($.value={task:t.number},t.kind==="exercise"){let u=n.you.value?.seeds[t.number]??t.seed;location.assign(`${e}/exercise?level=${t.level}&seed=${u}`)}else t.kind==="stop"?m({stop:t.stop??1,quantity:"",link:""}):m({stop:null,quantity:"",link:t.name?`#example=${t.name}`:t.link??""})}function m({stop:t,quantity:u,link:c}){t!==null?l?location.hash=`#lesson=${t}`:location.assign(`${e}/#lesson=${t}`):u?l&&(l.actions.explain(u),l.workbench.open("explain")):c.startsWith("#")?l?location.hash=c:location.assign(`${e}/${c}`):c&&location.assign(`${e}/${c}`)}if(l){let{store:t,lesson:u,session:c}=l;h({type:"work",session:c}),v(()=>{let p=u.open.value?{stop:u.place.value+1}:{};o.at({iteration:t.frame.value?.iteration??0,...$.value,...p})}),v(()=>{let p=n.room.value?.limit;p&&u.open.value&&u.place.value+1>p&&(t.notice.value=`The class goes up to stop ${p} for now.`,location.hash=`#lesson=${p}`)}),v(()=>{n.room.value&&n.room.value.held!==null&&z(()=>t.status.value.playing)&&l.actions.stop()})}else v(()=>o.at($.value));if(a){let t=()=>n.openTasks.value.find(x);v(()=>{let c=t();a.withheld.value=c!==void 0,a.inClass=c?async(p,b)=>{let g=a.questions.findIndex(V=>V.quantity===p)+1;return await f(c.number,g,b)||k(n.answers.value.get(w(c.number,g)),p)}:null}),document.querySelector("#questions")?.addEventListener("focusin",c=>{let[p,b]=[c.target.closest("li.question"),t()];b&&p?.parentElement&&($.value={task:b.number,question:[...p.parentElement.children].indexOf(p)+1})});let u=new Set;v(()=>{let c=t();c&&a.questions.forEach(({quantity:p},b)=>{let g=n.answers.value.get(w(c.number,b+1));!g||u.has(p)||(u.add(p),a.fill(p,g.given,k(g,p)))})})}let y=-1;v(()=>{let t=n.openTasks.value[0]?.number??0;y>=0&&t>y&&(i.value=!0),n.room.value&&(y=t)}),v(()=>{let[t,u]=[n.room.value,n.you.value],c=!n.ended.value&&!!t&&!!u&&(t.leads&&u.follows&&t.stage!==""||t.held!==null);document.documentElement.dataset.classView=c?"covered":"",document.querySelector("main")?.toggleAttribute("inert",c),document.getElementById("class-work")?.toggleAttribute("inert",!!t&&t?.held!==null)}),r("class-bar",I,{classroom:n,send:h,work:i,leave:`${e}/leave`});let S={answer:f,open:O,at:(t,u)=>$.value={task:t,question:u},hides:x};r("class-work",()=>{let t=n.room.value?.stage,u=t?`${e}/watch/${t}`:"";return A({classroom:n,doing:{...S,stage:u},open:i.value})}),r("class-cover",_,{classroom:n,root:e}),r("class-help",E,{classroom:n,open:m})}export{de as createPupilsPage};
