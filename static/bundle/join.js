import{render as M}from"preact";import{h as O}from"preact";import _ from"htm";var t=_.bind(O);import{useEffect as q,useState as o}from"preact/hooks";function p({label:e,value:a,set:u,list:i,rows:s,inline:d=!1,named:c=!1,more:m={}}){let $=i&&`list of ${e}`.replaceAll(/\W+/g,"-"),n=t`<${s?"textarea":"input"}
      ...${s?{rows:s}:{type:"text"}}
      ...${c?{"aria-label":e,placeholder:e}:{}}
      list=${$}
      autocomplete="off"
      spellcheck=${!1}
      value=${a}
      onInput=${r=>u(r.target.value)}
      ...${m}
    />
    ${i?t`<datalist id=${$}>${i.map(r=>t`<option key=${r} value=${r} />`)}</datalist>`:""}`;return c?n:t`<label class=${d?"inline":""}>${e} ${n}</label>`}function g({root:e,code:a,join:u,known:i}){let[s,d]=o(a),[c,m]=o(""),[$,w]=o(""),[n,r]=o(!1),[T,h]=o(""),[R,b]=o(!1),[l,C]=o(null);q(()=>{i().then(C,()=>{})},[]);async function I(j){j.preventDefault(),b(!0),h("");try{await u({code:s,nickname:c,pin:n?$:""}),location.assign(`${e}/`)}catch(U){h(U.message),b(!1)}}return t`
    ${l?t`<p class="card join">
            <a class="button primary" href=${`${e}/`}
              >Go on as ${l.nickname}${l.title?` in ${l.title}`:""}</a
            >
          </p>`:""}
    <form class="card join" onSubmit=${I}>
      <${p}
        label="Code on the board"
        value=${s}
        set=${d}
        more=${{name:"code",maxlength:40,autocapitalize:"characters",class:"code",placeholder:"KMPT 4RX","aria-describedby":"join-said"}}
      />
      <${p}
        label=${n?"Your nickname":"Nickname (leave it empty to get one)"}
        value=${c}
        set=${m}
        more=${{name:"nickname",maxlength:60}}
      />
      ${n?t`<${p} label="Your four-digit code" value=${$} set=${w} more=${{name:"pin",inputmode:"numeric",maxlength:4,size:6}} />`:""}
      <p id="join-said" class="note" role="alert">${T}</p>
      <button type="submit" class="primary" disabled=${R||s.trim()===""}>
        ${n?"Come back":"Join"}
      </button>
      <button type="button" class="plain" onClick=${()=>[r(!n),h("")]}>
        ${n?"I am new here":"I was here already, on another device"}
      </button>
    </form>
    <p class="hint join">
      Your nickname and your answers are kept on this server until 24 hours after the end of the class, and
      your own network as always. Nothing else is kept, and nothing goes anywhere else.
    </p>
  `}var A="The server could not be asked just now. Try again.";function k(e){return{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}}async function f(e){if(e.ok)return e.json();throw await E(e)}async function E(e){let{refused:a}=await e.json().catch(()=>({}));return new Error(a??A)}async function v(e,a){return f(await fetch(`${e}/api/classes/join`,k(a)))}async function x(e){return f(await fetch(`${e}/api/classes/mine`))}var{root:y="",code:N=""}=document.body.dataset,P=e=>v(y,e),L=()=>x(y),S=document.querySelector("#join");S.replaceChildren();M(t`<${g} ...${{root:y,code:N,join:P,known:L}} />`,S);
