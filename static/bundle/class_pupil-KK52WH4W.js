import{a as k}from"./chunk-F6XQQR4M.js";import{b as O,c as S,d as N}from"./chunk-QJZDTT35.js";import{a as w,b as q}from"./chunk-GWHUOVMA.js";import{a as s}from"./chunk-YV6CSYCU.js";import{effect as v,signal as R,untracked as j}from"@preact/signals";function P({classroom:e,root:n}){let[o,d]=[e.room.value,e.you.value];if(!o||!d||e.ended.value)return"";let a=o.leads&&d.follows&&o.stage!=="";return s`
    ${a?s`<iframe title="The teacher's network" src=${`${n}/watch/${o.stage}?embed=diagram,legend,rule,explain,check,curve,transport,numbers,data`}></iframe>`:""}
    ${o.held!==null?s`<div class="held" role="alert"><p>${o.held||"One moment, please."}</p></div>`:""}
  `}function _({classroom:e,open:n}){let o=e.help.value;if(!o)return"";let d=()=>e.help.value=null,a=o.stop!==null||o.quantity!==""||o.link!=="",l=o.stop!==null?`Stop ${o.stop} of the lesson`:o.quantity?`About ${o.quantity}`:o.link?"A network":"";return s`<section class="card from-teacher" role="alert" aria-label="From your teacher">
    <p><strong>From your teacher</strong>${o.sentence?s`: ${o.sentence}`:""} ${l}</p>
    <p class="pair">
      ${a?s`<button type="button" class="primary" onClick=${()=>[n(o),d()]}>Open</button>`:""}
      <button type="button" onClick=${d}>${a?"Not now":"I have read it"}</button>
    </p>
  </section>`}import{useState as F}from"preact/hooks";function Y({classroom:e,send:n,work:o,leave:d}){let[a,l]=F(!1),[i,u]=[e.room.value,e.you.value],{state:$,reason:h}=e.connection.value;if($==="gone"||e.ended.value)return s`<section class="class-bar" aria-label="Class">
      <span>${h||"The class has ended. Your own network stays yours."}</span>
      <a class="button" href=${d}>Go on alone</a>
    </section>`;if(!i||!u)return s`<section class="class-bar" aria-label="Class">Coming into the class …</section>`;let f=e.openTasks.value.length;return s`<section class="class-bar pupil" aria-label="Class">
    <strong class="class-title">${i.title||"Class"}</strong>
    <button type="button" class="quiet" aria-expanded=${a} onClick=${()=>l(!a)}>
      ${u.nickname}
    </button>
    ${a?s`<span class="hint">On another device: ${i.code}, ${u.nickname}, <strong>${u.pin}</strong></span>`:""}
    ${f>0?s`<button
            type="button"
            class="work-button"
            aria-expanded=${o.value}
            onClick=${()=>o.value=!o.value}
          >
            ${f===1?"Your work":`Your work (${f})`}
          </button>`:""}
    <${k} ends=${i.ends_s} serverNow=${e.serverNow} />
    <span class="steering">
      ${i.leads?s`<button
              type="button"
              class="quiet"
              onClick=${()=>n({type:"follow",on:!u.follows})}
            >
              ${u.follows?"Work on my own":"Follow again"}
            </button>`:""}
      <button
        type="button"
        class="quiet"
        aria-pressed=${u.hand}
        onClick=${()=>n({type:"hand",up:!u.hand})}
      >
        ${u.hand?"✋ Hand is up":"✋ Raise a hand"}
      </button>
    </span>
    ${u.looked_at?s`<p class="notice" role="status">Your teacher is looking at your network.</p>`:""}
    ${$!=="open"?s`<p class="notice" role="status">The connection is lost; it comes back by itself.</p>`:""}
    ${!i.teacher_here&&$==="open"?s`<p class="notice" role="status">Your teacher is away for a moment.</p>`:""}
    ${i.fault?s`<p class="notice" role="status">${i.fault}</p>`:""}
  </section>`}import{useState as x}from"preact/hooks";var E={right:"✓ Right",too_few_digits:"✓ Right; give more digits",rounding:"✓ Right but for rounding",wrong:"✗ Not yet",follows:"Right for your earlier value, which is not right",unreadable:"No number could be read",voted_right:"✓ Right",voted_wrong:"✗ Not right"};function I({classroom:e,doing:n,open:o}){let d=e.room.value,a=(d?.tasks??[]).filter(i=>i.kind==="vote"&&!i.open).slice(-1),l=[...e.openTasks.value,...e.openTasks.value.length===0?a:[]].filter(i=>!n.hides(i));return!o||!d||l.length===0?"":s`<section class="card class-tasks" aria-label="Your work">
    ${l.map(i=>s`<${B} key=${i.number} ...${{task:i,classroom:e,doing:n}} />`)}
  </section>`}function B({task:e,classroom:n,doing:o}){return s`<article class="task" data-task=${e.number} data-kind=${e.kind}>
    <h2>${O(e)} ${e.open?"":"(closed)"}</h2>
    <${k} ends=${e.ends_s} serverNow=${n.serverNow} />
    ${e.kind==="vote"?s`<${G} ...${{task:e,classroom:n,doing:o}} />`:s`
            ${e.kind==="question"?s`<p class="hint">It is about the network on the stage.</p>`:s`<p>
                    <button type="button" onClick=${()=>o.open(e)}>
                      ${V[e.kind]??"Open"}
                    </button>
                  </p>`}
            ${e.kind==="exercise"?"":Array.from({length:S(e)},(d,a)=>s`<${D} key=${a} question=${a+1} ...${{task:e,classroom:n,doing:o}} />`)}
          `}
  </article>`}var V={exercise:"Open the exercise",stop:"Go to the stop",example:"Open the network in place of mine",own:"Open the network in place of mine"};function G({task:e,classroom:n,doing:o}){let[d,a]=x(""),l=n.answers.value.get(w(e.number,1));return s`<div class="choices" role="group" aria-label=${e.text}>
      ${(e.choices??[]).map((i,u)=>s`<button
            type="button"
            key=${u}
            disabled=${!e.open}
            aria-pressed=${l?.given===String(u)}
            onClick=${async()=>a(await o.answer(e.number,1,String(u)))}
          >
            ${i}
          </button>`)}
    </div>
    <p role="status">
      ${d||(l?l.verdict?E[l.verdict]??"":e.open?"Your vote has come; you may change it.":"":"")}
    </p>`}function D({task:e,question:n,classroom:o,doing:d}){let a=o.answers.value.get(w(e.number,n)),[l,i]=x(a?.given??""),[u,$]=x(""),[h,f]=x(!1);async function y(m){m.preventDefault(),l.trim()!==""&&(f(!0),$(await d.answer(e.number,n,l.trim())),f(!1))}let C=N(e,n);return s`<form class="asked" onSubmit=${y}>
    <label>
      ${e.kind==="question"&&e.text?s`<span class="hint">${e.quantity}</span>`:C}
      <input
        type="text"
        inputmode="text"
        autocomplete="off"
        maxlength="200"
        value=${l}
        disabled=${!e.open}
        onFocus=${()=>d.at(e.number,n)}
        onInput=${m=>i(m.target.value)}
      />
    </label>
    <button type="submit" disabled=${h||!e.open}>Check</button>
    <div role="status" class="said">
      ${u?s`<p class="note">${u}</p>`:a?a.verdict?s`<p>
                    <strong>${E[a.verdict]??a.verdict}</strong
                    >${a.tries>1?`, try ${a.tries}`:""}
                  </p>
                  ${a.text&&a.verdict!=="right"?s`<p class="note">${a.text}</p>`:""}`:s`<p>Your answer ${a.given} has come.</p>`:""}
    </div>
  </form>`}function re({root:e,classroom:n,link:o,host:d,show:a}){let{network:l,exercise:i}=d,u=R(!0),$=R({}),h=t=>{o.send(t)};async function f(t,p,r){$.value={task:t,question:p};let c=await o.send({type:"answer",task:t,question:p,given:r});return c.type==="refused"?c.message:""}let y=t=>i!==null&&t.kind==="exercise"&&t.level===i.level&&n.you.value?.seeds[t.number]===i.seed;function C(t){if($.value={task:t.number},t.kind==="exercise"){let p=n.you.value?.seeds[t.number]??t.seed;location.assign(`${e}/exercise?level=${t.level}&seed=${p}`)}else t.kind==="stop"?m({stop:t.stop??1,quantity:"",link:""}):m({stop:null,quantity:"",link:t.name?`#example=${t.name}`:t.link??""})}function m({stop:t,quantity:p,link:r}){t!==null?l?location.hash=`#lesson=${t}`:location.assign(`${e}/#lesson=${t}`):p?l&&(l.actions.explain(p),l.workbench.open("explain")):r.startsWith("#")?l?location.hash=r:location.assign(`${e}/${r}`):r&&location.assign(`${e}/${r}`)}if(l){let{store:t,lesson:p,session:r}=l;h({type:"work",session:r}),v(()=>{let c=p.open.value?{stop:p.place.value+1}:{};o.at({iteration:t.frame.value?.iteration??0,...$.value,...c})}),v(()=>{let c=n.room.value?.limit;c&&p.open.value&&p.place.value+1>c&&(t.notice.value=`The class goes up to stop ${c} for now.`,location.hash=`#lesson=${c}`)}),v(()=>{n.room.value&&n.room.value.held!==null&&j(()=>t.status.value.playing)&&l.actions.stop()})}else v(()=>o.at($.value));if(i){let t=()=>n.openTasks.value.find(y);v(()=>{let r=t();i.withheld.value=r!==void 0,i.inClass=r?async(c,b)=>{let g=i.questions.findIndex(A=>A.quantity===c)+1;return await f(r.number,g,b)||q(n.answers.value.get(w(r.number,g)),c)}:null}),document.querySelector("#questions")?.addEventListener("focusin",r=>{let[c,b]=[r.target.closest("li.question"),t()];b&&c?.parentElement&&($.value={task:b.number,question:[...c.parentElement.children].indexOf(c)+1})});let p=new Set;v(()=>{let r=t();r&&i.questions.forEach(({quantity:c},b)=>{let g=n.answers.value.get(w(r.number,b+1));!g||p.has(c)||(p.add(c),i.fill(c,g.given,q(g,c)))})})}let T=-1;v(()=>{let t=n.openTasks.value[0]?.number??0;T>=0&&t>T&&(u.value=!0),n.room.value&&(T=t)}),v(()=>{let[t,p]=[n.room.value,n.you.value],r=!n.ended.value&&!!t&&!!p&&(t.leads&&p.follows&&t.stage!==""||t.held!==null);document.documentElement.dataset.classView=r?"covered":"",document.querySelector("main")?.toggleAttribute("inert",r),document.getElementById("class-work")?.toggleAttribute("inert",!!t&&t?.held!==null)}),a("class-bar",Y,{classroom:n,send:h,work:u,leave:`${e}/leave`});let W={answer:f,open:C,at:(t,p)=>$.value={task:t,question:p},hides:y};a("class-work",()=>I({classroom:n,doing:W,open:u.value})),a("class-cover",P,{classroom:n,root:e}),a("class-help",_,{classroom:n,open:m})}export{re as createPupilsPage};
