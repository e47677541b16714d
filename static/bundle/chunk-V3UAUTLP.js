import{f as v}from"./chunk-QJZDTT35.js";import{d as b,e as u}from"./chunk-JQMLBNMK.js";import{a as n}from"./chunk-YV6CSYCU.js";import{useEffect as C,useState as h}from"preact/hooks";import{useLayoutEffect as w,useRef as x}from"preact/hooks";function m({title:e,open:a,close:s,name:t,children:i}){let o=x(null);return w(()=>{a&&!o.current?.open&&o.current?.showModal(),a||o.current?.close()},[a]),n`<dialog
    ref=${o}
    class=${`of-class ${t}`}
    aria-labelledby=${`${t}-title`}
    onClose=${s}
  >
    <header>
      <h2 id=${`${t}-title`}>${e}</h2>
      <button type="button" onClick=${s}>Close</button>
    </header>
    ${a?i:""}
  </dialog>`}function y({label:e,value:a,set:s,list:t,rows:i,inline:o=!1,named:c=!1,more:l={}}){let p=t&&`list of ${e}`.replaceAll(/\W+/g,"-"),$=n`<${i?"textarea":"input"}
      ...${i?{rows:i}:{type:"text"}}
      ...${c?{"aria-label":e,placeholder:e}:{}}
      list=${p}
      autocomplete="off"
      spellcheck=${!1}
      value=${a}
      onInput=${r=>s(r.target.value)}
      ...${l}
    />
    ${t?n`<datalist id=${p}>${t.map(r=>n`<option key=${r} value=${r} />`)}</datalist>`:""}`;return c?$:n`<label class=${o?"inline":""}>${e} ${$}</label>`}function J({open:e,close:a,root:s,begin:t}){let[i,o]=h(""),[c,l]=h("");async function p(f){f.preventDefault(),l(""),await t(i).catch($=>l($.message))}return n`<${m} name="opening" title="Class" open=${e} close=${a}>
    <form onSubmit=${p}>
      <p>
        Pupils join by a code. They follow your network or work on their own, and you see which mistake is
        spreading.
      </p>
      <${y}
        label="Name of the class, if you like"
        value=${i}
        set=${o}
        more=${{maxlength:120}}
      />
      <p><button type="submit" class="primary">Open the class</button></p>
      ${c?n`<p class="note" role="alert">${c}</p>`:""}
    </form>
    <p class="hint">
      No accounts. Nicknames and answers stay on this server, and are deleted 24 hours after the end. Are you
      a pupil?
      <a href=${`${s}/join`}>Join a class</a>
    </p>
  <//>`}function N({open:e,close:a,code:s,server:t,kept:i,project:o,copy:c}){let[l,p]=h({addresses:[],hint:""}),[f,$]=h(i.read()??"");C(()=>{e&&t.addresses().then(d=>{p(d),$(g=>g||d.addresses[0]||new URL(`${t.root}/`,location.href).href)},d=>p({addresses:[],hint:d.message}))},[e]);let r=f.replace(/\/*$/,"/");return n`<${m} name="invitation" title="Join the class" open=${e} close=${a}>
    <div class="invitation-body">
      ${/^https?:\/\/[^/]/.test(r)?n`<img
              class="qr"
              src=${t.qr(r)}
              alt=${`QR code of ${r}j/${s}`}
              width="240"
              height="240"
            />`:""}
      <div>
        <p class="hint">Scan, or open</p>
        <p class="address">${r.replace(/^https?:\/\//,"")}join</p>
        <p class="hint">and type</p>
        <p class="large-code">${v(s)}</p>
      </div>
    </div>
    ${l.hint?n`<p class="note">${l.hint}</p>`:""}
    <${y}
      label="Address that the pupils' devices reach"
      value=${f}
      set=${d=>{$(d.trim()),i.write(d.trim())}}
      list=${l.addresses}
    />
    <p>
      <button type="button" class="primary" onClick=${o}>Show on the projector</button>
      <button type="button" onClick=${()=>{c(`${r}j/${s}`)}}>Copy the link</button>
    </p>
  <//>`}async function E(e,a){return u(await fetch(`${e}/api/classes`,b({title:a})))}function K(e,a){let s=`${e}/api/classes/${a}`;return{root:e,report:`${e}/class/report`,csv:`${s}/report.csv`,picture:`${s}/picture`,leave:`${e}/leave`,page:t=>`${e}/class/${t}`,addresses:async()=>u(await fetch(`${s}/addresses`)),qr:t=>`${s}/qr.svg?address=${encodeURIComponent(t)}`,example:async(t,i,o)=>u(await fetch(`${s}/example?task=${t}&question=${i}&group=${encodeURIComponent(o)}`)),examples:async()=>(await u(await fetch(`${e}/api/examples`))).examples,stops:async()=>(await u(await fetch(`${e}/api/lesson`))).stops.map(t=>t.title)}}export{y as a,m as b,J as c,N as d,E as e,K as f};
