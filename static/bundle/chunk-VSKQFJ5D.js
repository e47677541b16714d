import{f as v}from"./chunk-QJZDTT35.js";import{d as b,e as c}from"./chunk-UIGSWN5S.js";import{a as i}from"./chunk-YV6CSYCU.js";import{useEffect as x,useState as f}from"preact/hooks";import{useLayoutEffect as w,useRef as g}from"preact/hooks";function y({title:e,open:a,close:s,name:t,children:o}){let n=g(null);return w(()=>{a&&!n.current?.open&&n.current?.showModal(),a||n.current?.close()},[a]),i`<dialog
    ref=${n}
    class=${`of-class ${t}`}
    aria-labelledby=${`${t}-title`}
    onClose=${s}
  >
    <header>
      <h2 id=${`${t}-title`}>${e}</h2>
      <button type="button" onClick=${s}>Close</button>
    </header>
    ${a?o:""}
  </dialog>`}function A({open:e,close:a,root:s,begin:t}){let[o,n]=f(""),[$,l]=f("");async function m(p){p.preventDefault(),l(""),await t(o).catch(d=>l(d.message))}return i`<${y} name="opening" title="Class" open=${e} close=${a}>
    <form onSubmit=${m}>
      <p>
        You lead, everybody is live: pupils join by a code, follow your network or work on their own, and you
        see which mistake is spreading.
      </p>
      <label>
        Name of the class, if you like
        <input
          type="text"
          maxlength="120"
          value=${o}
          onInput=${p=>n(p.target.value)}
        />
      </label>
      <p><button type="submit" class="primary">Open the class</button></p>
      ${$?i`<p class="note" role="alert">${$}</p>`:""}
    </form>
    <p class="hint">
      No accounts. Nicknames and answers stay on this server and go 24 hours after the end. You are a pupil?
      <a href=${`${s}/join`}>Join a class</a>
    </p>
  <//>`}function D({open:e,close:a,code:s,server:t,kept:o,project:n,copy:$}){let[l,m]=f({addresses:[],hint:""}),[p,d]=f(o.read()??"");x(()=>{e&&t.addresses().then(r=>{m(r),d(h=>h||r.addresses[0]||new URL(`${t.root}/`,location.href).href)},()=>{})},[e]);let u=p.replace(/\/*$/,"/");return i`<${y} name="invitation" title="Join the class" open=${e} close=${a}>
    <div class="invitation-body">
      ${/^https?:\/\/[^/]/.test(u)?i`<img
              class="qr"
              src=${t.qr(u)}
              alt=${`QR code of ${u}j/${s}`}
              width="240"
              height="240"
            />`:""}
      <div>
        <p class="hint">Scan, or open</p>
        <p class="address">${u.replace(/^https?:\/\//,"")}join</p>
        <p class="hint">and type</p>
        <p class="large-code">${v(s)}</p>
      </div>
    </div>
    ${l.hint?i`<p class="note">${l.hint}</p>`:""}
    <label>
      Address that the pupils' devices reach
      <input
        type="text"
        list="class-addresses"
        value=${p}
        onInput=${r=>{let h=r.target.value.trim();d(h),o.write(h)}}
      />
    </label>
    <datalist id="class-addresses">
      ${l.addresses.map(r=>i`<option key=${r} value=${r} />`)}
    </datalist>
    <p>
      <button type="button" class="primary" onClick=${n}>Show on the projector</button>
      <button type="button" onClick=${()=>{$(`${u}j/${s}`)}}>Copy the link</button>
    </p>
  <//>`}async function U(e,a){return c(await fetch(`${e}/api/classes`,b({title:a})))}function E(e,a){let s=`${e}/api/classes/${a}`;return{root:e,report:`${e}/class/${a}/report`,csv:`${s}/report.csv`,picture:`${s}/picture`,leave:`${e}/leave`,page:t=>`${e}/class/${t}`,addresses:async()=>c(await fetch(`${s}/addresses`)),qr:t=>`${s}/qr.svg?address=${encodeURIComponent(t)}`,example:async(t,o,n)=>c(await fetch(`${s}/example?task=${t}&question=${o}&group=${encodeURIComponent(n)}`)),examples:async()=>(await c(await fetch(`${e}/api/examples`))).examples,stops:async()=>(await c(await fetch(`${e}/api/lesson`))).stops.map(t=>t.title)}}export{y as a,A as b,D as c,U as d,E as e};
