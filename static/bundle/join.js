import{render as L}from"preact";import{h as O}from"preact";import E from"htm";var a=E.bind(O);import{useEffect as M,useState as t}from"preact/hooks";function f({root:e,code:s,join:k,known:v}){let[r,x]=t(s),[d,S]=t(""),[m,T]=t(""),[n,I]=t(!1),[R,c]=t(""),[C,h]=t(!1),[o,j]=t(null);M(()=>{v().then(j,()=>{})},[]);async function U(p){p.preventDefault(),h(!0),c("");try{await k({code:r,nickname:d,pin:n?m:""}),location.assign(`${e}/`)}catch(u){c(u.message),h(!1)}}let i=(p,u,_,q)=>a`<label>
      ${p}
      <input
        type="text"
        autocomplete="off"
        spellcheck=${!1}
        value=${u}
        ...${q}
        onInput=${A=>_(A.target.value)}
      />
    </label>`;return a`
    ${o?a`<p class="card join">
            <a class="button primary" href=${`${e}/`}
              >Go on as ${o.nickname}${o.title?` in ${o.title}`:""}</a
            >
          </p>`:""}
    <form class="card join" onSubmit=${U}>
      ${i("Code on the board",r,x,{name:"code",maxlength:40,autocapitalize:"characters",class:"code",placeholder:"KMPT 4RX","aria-describedby":"join-said"})}
      ${i(n?"Your nickname":"Nickname; empty: you get one",d,S,{name:"nickname",maxlength:60})}
      ${n?i("Your four-digit code",m,T,{name:"pin",inputmode:"numeric",maxlength:4,size:6}):""}
      <p id="join-said" class="note" role="alert">${R}</p>
      <button type="submit" class="primary" disabled=${C||r.trim()===""}>
        ${n?"Come back":"Join"}
      </button>
      <button type="button" class="plain" onClick=${()=>[I(!n),c("")]}>
        ${n?"I am new here":"I was here already, on another device"}
      </button>
    </form>
    <p class="hint join">
      Your nickname and your answers are kept on this server until 24 hours after the end of the class, and
      your own network as always. Nothing else is kept, and nothing goes anywhere else.
    </p>
  `}var N="The server could not be asked just now. Try again.";function y(e){return{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}}async function $(e){if(e.ok)return e.json();throw await P(e)}async function P(e){let{refused:s}=await e.json().catch(()=>({}));return new Error(s??N)}async function w(e,s){return $(await fetch(`${e}/api/classes/join`,y(s)))}async function b(e){return $(await fetch(`${e}/api/classes/mine`))}var{root:l="",code:W=""}=document.body.dataset,B=e=>w(l,e),G=()=>b(l),g=document.querySelector("#join");g.replaceChildren();L(a`<${f} ...${{root:l,code:W,join:B,known:G}} />`,g);
