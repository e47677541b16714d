import{a as R,b as C,d as N}from"./chunk-KDSVDH5O.js";import{c as y}from"./chunk-7JFT5QGL.js";import{a as k}from"./chunk-NRW2N5JN.js";import{a as c}from"./chunk-YV6CSYCU.js";import{batch as K,computed as E,effect as T,signal as h,untracked as P}from"@preact/signals-core";function F(e){let t=new URLSearchParams(e.replace(/^#/,"")),r=t.get("example");if(r===null)return null;let a=[...(t.get("text")??"").trim()],n=a.length>400?`${a.slice(0,399).join("")}…`:a.join("");return{name:[...r].slice(0,60).join(""),text:n}}function A({at_least:e,at_most:t},r){return(e===null||r>=e)&&(t===null||r<=t)}var I=5,J=10,H="The example could not be fetched just now. Reload the page to try again.",V=["error","test_error","accuracy"];function U(e,t,r,a){let n=h(null),l=h(""),i=h(""),p=h(null),m=h(new Map),S=E(()=>n.value?.claims.filter(({of:o})=>o===(p.value??""))??[]),$=0;function M(o){return o===""?n.value?.recipe:n.value?.others.find(s=>s.label===o)?.recipe}async function W(o=!0){let s=F(a.read());if(!s)return;let u=++$,[d,f]=[null,""];try{d=await r.example(s.name),d||(f=`There is no example “${s.name}”.`)}catch{f=H}if(u!==$||(K(()=>{[n.value,i.value,l.value]=[d,f,s.text],[p.value,m.value]=[null,new Map]}),f&&e.say(f),!d))return;await z(e),await _();let x=p.peek()===""&&e.frame.peek()?.iteration===0;o&&!x&&u===$&&await O("")}async function O(o){let{title:s=""}=n.value??{};(await t.carryOut({type:"open",recipe:M(o)})).ok&&e.say(`${s}${o?`, ${o}`:""} is open. Undo brings back what was open before.`)}let[w,g]=[!1,!1];async function _(){if(g=!0,!w){for(w=!0;g;){g=!1;try{let o=JSON.stringify(await r.recipe()),s=["",...(n.peek()?.others??[]).map(u=>u.label)];p.value=s.find(u=>JSON.stringify(M(u))===o)??null}catch{}}w=!1}}let j=E(()=>e.frame.value?.revision);T(()=>{n.value&&j.value!==void 0&&P(_)});let q=E(()=>!e.status.value.playing&&e.progress.value===null&&e.connection.value==="open"?e.frame.value?.iteration??null:null);T(()=>{let o=q.value,s=S.value.filter(u=>u.iterations===o&&!m.value.has(u));j.value,p.value!==null&&s.length>0&&P(()=>D(s))});async function D(o){let[s,u]=[e.frame.value,e.network.value];if(!s||!u)return;let d=await r.measured().catch(()=>null);if(d?.iteration!==s.iteration||d.revision!==s.revision)return;let f=new Map(m.peek());for(let v of o){let L=V.find(G=>G===v.number),b=L?d[L]:s.parameters[u.names.parameters.indexOf(v.number)];b!=null&&f.set(v,{value:b,isKept:A(v,b)})}m.value=f;let x=o.filter(v=>f.get(v)?.isKept);x.length>0&&e.say(`Reached: ${x.map(v=>v.text).join(" ")}`)}return{example:n,text:l,fault:i,label:p,claims:S,judged:m,follow:W,open:O,trainTo(o){let[s,u]=[e.frame.value?.iteration??0,e.frame.value?.end??0];return o<=u?t.seek(o):t.run(Math.max(J,Math.ceil((o-s)/I)),o)},close(){$++,K(()=>{[n.value,i.value,l.value,p.value]=[null,"","",null],m.value=new Map}),a.write("")}}}function z(e){return new Promise(t=>{let r=T(()=>{e.frame.value!==null&&(queueMicrotask(()=>r()),t(void 0))})})}import{useState as Q}from"preact/hooks";var X={error:"error",test_error:"test error",accuracy:"right"},Y=6,Z="(max-width: 959px)";function B({store:e,opened:t,examplesPage:r}){let[a,n]=Q(()=>matchMedia(Z).matches),{title:l,question:i,text:p}=t.example.value??{},m=t.fault.value;return!l&&!m?"":c`<section class="card example" aria-label="Example">
    <header>
      <h2>${l?`Example: ${l}`:"Example"}</h2>
      <a class="plain" href=${r}>All examples</a>
      <button type="button" class="plain" aria-label="Close the example" onClick=${t.close}>✕</button>
    </header>
    ${m?c`<p role="alert">${m} <a href=${r}>Choose another one</a></p>`:""}
    ${i?c`<p class="example-question">${i}</p>`:""}
    ${t.text.value?c`<p class="example-note">${t.text.value}</p>`:""}
    ${l&&!a?c`<p>${k(p??"")}</p>`:""}
    ${l?c`<${ee} ...${{store:e,opened:t}} />
            <div class="example-ways">
              <${ae} ...${{store:e,opened:t,then:()=>n(!0)}} />
              <${le} ...${{store:e,opened:t}} />
              <button
                type="button"
                class="plain"
                aria-expanded=${!a}
                onClick=${()=>n(!a)}
              >
                ${a?"More":"Less"}
              </button>
            </div>`:""}
  </section>`}function ee({store:e,opened:t}){let r=t.judged.value,{number:a}=e.writing.value;return c`<ul class="example-promise">
    ${t.claims.value.map(n=>{let l=r.get(n),i=`after ${y(n.iterations)} iteration${n.iterations===1?"":"s"}`,p=k(X[n.number]??n.number);if(!l)return c`<li key=${n.text}>${p} ${te(n)} ${i}</li>`;let m=n.number==="accuracy"?`${a(100*l.value,2)} %`:a(l.value,Y);return c`<li key=${n.text} class=${l.isKept?"kept":""}>
        ${p}${" "}<span class="number">${m}</span>${` ${i}: `}
        <strong>${l.isKept?"reached":"not reached"}</strong>
      </li>`})}
  </ul>`}function te({number:e,at_least:t,at_most:r}){let a=l=>e==="accuracy"?`${Number((100*l).toPrecision(6))} %`:ne(l);return[t===null?"":`at least ${a(t)}`,r===null?"":`at most ${a(r)}`].filter(l=>l!=="").join(" and ")}function ne(e){return e<1e6?String(e):e.toExponential().replace("e+","e")}function ae({store:e,opened:t,then:r}){let a=t.judged.value,n=Math.min(...t.claims.value.filter(i=>!a.has(i)).map(i=>i.iterations));if(!Number.isFinite(n))return"";let l=!e.watching&&e.connection.value==="open"&&t.label.value!==null;return c`<button
    type="button"
    class="example-train"
    disabled=${!l||e.status.value.playing}
    onClick=${()=>{r(),t.trainTo(n)}}
  >
    ${n<=(e.frame.value?.end??0)?"Go":"Train"} to ${y(n)}
  </button>`}function le({store:e,opened:t}){let{others:r=[]}=t.example.value??{},a=t.label.value,n=e.watching||e.connection.value!=="open",l=["",...r.map(i=>i.label)].filter(i=>i!==a);return c`
    ${a===null?c`<span>Another network is open.</span>`:""}
    ${l.map(i=>c`<button
          key=${i}
          type="button"
          class="example-other"
          disabled=${n}
          onClick=${()=>t.open(i)}
        >
          ${i||(a===null?"Open the example again":"Back to the example")}
        </button>`)}
    ${a?c`<span class="hint">Open now: ${a}.</span>`:""}
  `}function xe({store:e,actions:t,server:r,show:a}){let n=U(e,t,r,{read:R,write:C});N(location.search).hidden.has("example")||a("#example",B,{opened:n,examplesPage:r.examplesPage});let[l]=performance.getEntriesByType("navigation");return n.follow(l?.type!=="reload"&&l?.type!=="back_forward"),addEventListener("hashchange",()=>{n.follow()}),n}export{xe as createExampleView};
