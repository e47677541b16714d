import{a as L,c as P,d as W}from"./chunk-3IM2W25V.js";import{a as B}from"./chunk-ACCDKIOP.js";import{a as q,b as F,c as M,o as D,p as J}from"./chunk-A62C23JS.js";import"./chunk-YZKZXRQK.js";import"./chunk-7JFT5QGL.js";import{a as k}from"./chunk-NRW2N5JN.js";import{b as N}from"./chunk-JQMLBNMK.js";import{a as s}from"./chunk-YV6CSYCU.js";import{effect as U,signal as j}from"@preact/signals";import{render as fe}from"preact";var f={typed:"",verdict:null,refused:"",tries:[],shown:!1};function Y(e,t){return t.trim()===e.verdict?.given.trim()?{...e,typed:t}:{...e,typed:t,verdict:null,refused:""}}function x(e,t){let r=t.given.trim();if(r!==e.typed.trim())return e;let n=!["right","too_few_digits"].includes(t.verdict)&&!e.tries.includes(r);return{...e,verdict:t,refused:"",tries:n?[...e.tries,r]:e.tries}}function _(e){return e.typed.trim()!==""&&e.verdict===null&&e.refused===""}function z(e,t){let r=e.map(({quantity:n})=>t[n]??f);return{right:r.filter(n=>n.verdict?.verdict==="right"&&!n.shown).length,shown:r.filter(n=>n.shown).length,of:e.length}}function G(e,t){return Object.entries(e).filter(([r,{typed:n}])=>r!==t&&n.trim()!=="").map(([r,{typed:n}])=>({quantity:r,given:n}))}function K(e){try{let t=JSON.parse(e??"{}");return typeof t!="object"||t===null||Array.isArray(t)?{}:Object.fromEntries(Object.entries(t).filter(([,r])=>typeof r?.typed=="string"&&Array.isArray(r.tries)).map(([r,n])=>[r,{...f,...n}]))}catch{return{}}}import{useLayoutEffect as le,useRef as ue,useState as T}from"preact/hooks";function Q({questions:e,answers:t,waiting:r,withheld:n,typeset:v,check:c,workOut:$}){let[g,d]=T(!1);function l(o,i){let u=t.value[o]??f;t.value={...t.value,[o]:i(u)}}async function p(o){let i=t.value[o]??f;if(_(i)){d(!1);try{let u=await c(o,i.typed);l(o,m=>typeof u!="string"?x(m,u):m.typed===i.typed?{...m,refused:u}:m)}catch{d(!0)}}}let{right:a,shown:h,of:S}=z(e,t.value);return s`<form
    onSubmit=${o=>{o.preventDefault();for(let{quantity:i}of e)p(i)}}
  >
    <p class="score" role="status">
      <strong>${`${a} of ${S} right`}</strong
      >${h>0?s`<span class="hint">, ${h} shown</span>`:""}
      ${r.value>0?s`<span class="hint"> ${L}</span>`:""}
      ${g?s`<span class="hint"> The answers could not be checked just now. Try again.</span>`:""}
    </p>
    <ol class="questions">
      ${e.map(o=>s`<${de}
            key=${o.quantity}
            ...${{question:o,typeset:v,workOut:$,withheld:n.value}}
            answer=${t.value[o.quantity]??f}
            type=${i=>l(o.quantity,u=>Y(u,i))}
            submit=${()=>{p(o.quantity)}}
            show=${()=>l(o.quantity,i=>({...i,shown:!0}))}
          />`)}
    </ol>
    <button type="submit">Check all</button>
  </form>`}function de({question:e,answer:t,typeset:r,workOut:n,type:v,submit:c,show:$,withheld:g}){let{number:d,quantity:l,text:p,name:a,tex:h}=e,{typed:S,verdict:o,refused:i,tries:u,shown:m}=t,[ie,I,R]=[`asked-${d}`,`verdict-${d}`,`says-${d}`],ae=o?.verdict??(i?"unknown":"open");return s`<li class="question" data-quantity=${l} data-said=${ae}>
    <p class="what-is-asked" id=${ie}>${k(p)}</p>
    <div class="ask">
      <${D} tex=${h} spoken="" typeset=${r} />
      <span aria-hidden="true">=</span>
      <input
        type="text"
        aria-label=${`${d}: ${a}, ${p}`}
        aria-describedby=${`${I} ${R}`}
        aria-invalid=${o!==null&&o.verdict!=="right"}
        autocomplete="off"
        spellcheck=${!1}
        inputmode="text"
        size="12"
        maxlength="60"
        value=${S}
        onInput=${b=>v(b.target.value)}
        onBlur=${c}
        onKeyDown=${b=>{b.key==="Enter"&&(b.preventDefault(),c())}}
      />
      <span id=${I} role="status">${o&&s`<${P} verdict=${o.verdict} />`}</span>
    </div>
    <div id=${R} role="status">
      ${i?s`<p class="note">${i}</p>`:""}
      ${o&&s`<${W} judged=${o} />`}
    </div>
    ${g?"":m||o?.verdict==="right"?s`<${pe} ...${{quantity:l,name:a,shown:m,typeset:r,workOut:n}} />`:u.length>0?s`<button type="button" class="plain" onClick=${$}>
                ${u.length>=2?"Show the value":"Show me anyway"}
              </button>`:s`<button
                type="button"
                class=${i?"plain":"plain faint"}
                onClick=${$}
                aria-label=${`Show me ${a}`}
              >
                Show me
              </button>`}
  </li>`}function pe({quantity:e,name:t,shown:r,typeset:n,workOut:v}){let[c,$]=T(null),[g,d]=T(!1),l=ue(!1);function p(){l.current||(l.current=!0,v(e).then($,()=>{l.current=!1,d(!0)}))}return le(()=>{r&&p()},[r]),s`
    ${r&&c?s`<p class="value">${`The value is ${c.shown}.`}</p>`:""}
    <details
      class="solution"
      onToggle=${a=>a.target.open&&p()}
    >
      <summary>How ${k(t)} comes about</summary>
      ${g&&!c?s`<p class="hint">The steps could not be fetched just now.</p>`:""}
      ${c?s`<ol class="derived">
              ${c.steps.map((a,h)=>s`<li key=${h}>
                    <${J} step=${a} typeset=${n} />
                    ${a.note&&s`<p class="note">${k(a.note)}</p>`}
                  </li>`)}
            </ol>`:""}
    </details>
  `}var{root:C="",exercise:me="{}"}=document.body.dataset,O=JSON.parse(me),{level:X,seed:Z,questions:ee}=O,te=j(0),re=N(C,O,e=>te.value=e),w=document.querySelector(".diagram"),oe=matchMedia("(prefers-color-scheme: dark)"),V="";function ne(){let e=oe.matches?"dark":"light",t=`${w.clientWidth} ${e}`;t!==V&&(V=t,B(w,O,w.clientWidth,e))}new ResizeObserver(ne).observe(w);oe.addEventListener("change",ne);var se=`${C}/exercise/${X}/${Z}`,y=j(K(q(se)));U(()=>{let e=JSON.stringify(y.value);e!=="{}"&&F(se,e)});var{workOut:$e}=re,A=j(!1);U(()=>{document.querySelector(".for-a-class")?.toggleAttribute("hidden",A.value)});var E={level:X,seed:Z,questions:ee,withheld:A,inClass:null,fill(e,t,r){let n={...y.value[e]??f,typed:t};y.value={...y.value,[e]:typeof r=="string"?{...n,refused:r}:x(n,r)}}},he=(e,t)=>E.inClass?E.inClass(e,t):re.check(e,t,G(y.value,e));fe(s`<${Q}
    ...${{questions:ee,answers:y,waiting:te,withheld:A,typeset:M(C),check:he,workOut:$e}}
  />`,document.querySelector("#questions"));var H=document.querySelector("#copied");document.querySelector("#copy-link")?.addEventListener("click",async()=>{try{await navigator.clipboard.writeText(location.href),H.textContent="The link is on the clipboard. It opens an exercise with these same numbers."}catch{H.textContent=`The browser did not allow that; the link is ${location.href}`}});document.body.dataset.classRole&&import("./class_view-7ESGSGJR.js").then(e=>e.createClassView({network:null,exercise:E}));
