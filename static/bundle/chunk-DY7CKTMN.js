import{f as b}from"./chunk-QJZDTT35.js";import{d as y,e as d}from"./chunk-UIGSWN5S.js";import{a as i}from"./chunk-YV6CSYCU.js";import{useEffect as g,useState as f}from"preact/hooks";import{useLayoutEffect as v,useRef as w}from"preact/hooks";function m({title:e,open:a,close:s,name:t,children:n}){let o=w(null);return v(()=>{a&&!o.current?.open&&o.current?.showModal(),a||o.current?.close()},[a]),i`<dialog
    ref=${o}
    class=${`of-class ${t}`}
    aria-labelledby=${`${t}-title`}
    onClose=${s}
  >
    <header>
      <h2 id=${`${t}-title`}>${e}</h2>
      <button type="button" onClick=${s}>Close</button>
    </header>
    ${a?n:""}
  </dialog>`}function R({open:e,close:a,root:s,begin:t}){let[n,o]=f(""),[p,u]=f("");async function $(c){c.preventDefault(),u(""),await t(n).catch(r=>u(r.message))}return i`<${m} name="opening" title="Class" open=${e} close=${a}>
    <form onSubmit=${$}>
      <p>
        You lead, everybody is live: pupils join by a code, follow your network or work on their own, and you
        see which mistake is spreading.
      </p>
      <label>
        Name of the class, if you like
        <input
          type="text"
          maxlength="120"
          value=${n}
          onInput=${c=>o(c.target.value)}
        />
      </label>
      <p><button type="submit" class="primary">Open the class</button></p>
      ${p?i`<p class="note" role="alert">${p}</p>`:""}
    </form>
    <p class="hint">
      No accounts. Nicknames and answers stay on this server and go 24 hours after the end. You are a pupil?
      <a href=${`${s}/join`}>Join a class</a>
    </p>
  <//>`}function A({open:e,close:a,code:s,server:t,kept:n,project:o}){let[p,u]=f({addresses:[],hint:""}),[$,c]=f(n.read()??"");g(()=>{e&&t.addresses().then(l=>{u(l),c(h=>h||l.addresses[0]||new URL(`${t.root}/`,location.href).href)},()=>{})},[e]);let r=$.replace(/\/*$/,"/");return i`<${m} name="invitation" title="Join the class" open=${e} close=${a}>
    <div class="invitation-body">
      ${/^https?:\/\/[^/]/.test(r)?i`<img
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
        <p class="large-code">${b(s)}</p>
      </div>
    </div>
    ${p.hint?i`<p class="note">${p.hint}</p>`:""}
    <label>
      Address that the pupils' devices reach
      <input
        type="text"
        list="class-addresses"
        value=${$}
        onInput=${l=>{let h=l.target.value.trim();c(h),n.write(h)}}
      />
    </label>
    <datalist id="class-addresses">
      ${p.addresses.map(l=>i`<option key=${l} value=${l} />`)}
    </datalist>
    <p>
      <button type="button" class="primary" onClick=${o}>Show on the projector</button>
      <button type="button" onClick=${()=>{navigator.clipboard?.writeText(`${r}j/${s}`)}}>
        Copy the link
      </button>
    </p>
  <//>`}async function N(e,a){return d(await fetch(`${e}/api/classes`,y({title:a})))}function U(e,a){let s=`${e}/api/classes/${a}`;return{root:e,report:`${e}/class/${a}/report`,csv:`${s}/report.csv`,picture:`${s}/picture`,leave:`${e}/leave`,page:t=>`${e}/class/${t}`,addresses:async()=>d(await fetch(`${s}/addresses`)),qr:t=>`${s}/qr.svg?address=${encodeURIComponent(t)}`,example:async(t,n,o)=>d(await fetch(`${s}/example?task=${t}&question=${n}&group=${encodeURIComponent(o)}`)),examples:async()=>(await d(await fetch(`${e}/api/examples`))).examples,stops:async()=>(await d(await fetch(`${e}/api/lesson`))).stops.map(t=>t.title)}}export{m as a,R as b,A as c,N as d,U as e};
