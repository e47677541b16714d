import{render as L}from"preact";import{h as O}from"preact";import E from"htm";var s=E.bind(O);import{useEffect as M,useState as n}from"preact/hooks";function h({root:e,code:t,join:g,known:v}){let[r,x]=n(t),[l,S]=n(""),[d,T]=n(""),[a,I]=n(!1),[R,c]=n(""),[C,m]=n(!1),[o,j]=n(null);M(()=>{v().then(j,()=>{})},[]);async function U(p){p.preventDefault(),m(!0),c("");try{await g({code:r,nickname:l,pin:a?d:""}),location.assign(`${e}/`)}catch(u){c(u.message),m(!1)}}let i=(p,u,_,q)=>s`<label>
      ${p}
      <input
        type="text"
        autocomplete="off"
        spellcheck=${!1}
        value=${u}
        ...${q}
        onInput=${A=>_(A.target.value)}
      />
    </label>`;return s`
    ${o?s`<p class="card join">
            <a class="button primary" href=${`${e}/`}
              >Go on as ${o.nickname}${o.title?` in ${o.title}`:""}</a
            >
          </p>`:""}
    <form class="card join" onSubmit=${U}>
      ${i("Code on the board",r,x,{name:"code",maxlength:40,autocapitalize:"characters",class:"code",placeholder:"KMPT 4RX","aria-describedby":"join-said"})}
      ${i(a?"Your nickname":"Nickname; empty: you get one",l,S,{name:"nickname",maxlength:60})}
      ${a?i("Your four-digit code",d,T,{name:"pin",inputmode:"numeric",maxlength:4,size:6}):""}
      <p id="join-said" class="note" role="alert">${R}</p>
      <button type="submit" class="primary" disabled=${C||r.trim()===""}>
        ${a?"Come back":"Join"}
      </button>
      <button type="button" class="plain" onClick=${()=>[I(!a),c("")]}>
        ${a?"I am new here":"I was here already, on another device"}
      </button>
    </form>
    <p class="hint join">
      Your nickname and your answers are kept on this server until 24 hours after the end of the class, and
      your own network as always. Nothing else is kept, and nothing goes anywhere else.
    </p>
  `}var N="The server could not be asked just now. Try again.";function f(e){return{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}}async function w(e){if(e.ok)return e.json();throw await P(e)}async function P(e){let{refused:t}=await e.json().catch(()=>({}));return new Error(t??N)}async function y(e,t){return w(await fetch(`${e}/api/classes/join`,f(t)))}async function b(e){let t=await fetch(`${e}/api/classes/mine`);return t.ok?t.json():null}var{root:$="",code:W=""}=document.body.dataset,B=e=>y($,e),G=()=>b($),k=document.querySelector("#join");k.replaceChildren();L(s`<${h} ...${{root:$,code:W,join:B,known:G}} />`,k);
