import{a as io,b as lo}from"./chunk-7MHTCSAG.js";import{a as L,b as ct,c as en,d as X,e as kt,f as le,g as U,h as Wt,i as xt,j as O,k as Pt,l as Dt,m as co,n as uo,o as ce,p as po,s as fo,t as ho,u as mo,v as $o,w as Q}from"./chunk-BHX5TYN6.js";import{a as f}from"./chunk-YV6CSYCU.js";import{computed as Ci,effect as mt,signal as ht,untracked as cf}from"@preact/signals";import{render as Li}from"preact";function go(){return location.hash}function vo(t){history.replaceState(null,"",t||location.pathname+location.search)}function bo(t){history.replaceState(null,"",location.pathname+t+location.hash)}async function wo(t){try{return await navigator.clipboard.writeText(t),!0}catch{return Zi(t)}}function Zi(t){let e=document.createElement("textarea");e.className="out-of-sight",e.value=t,document.body.append(e),e.select();let n=document.execCommand("copy");return e.remove(),n}function ue(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(t),n.download=e,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function yo(t){let e=document.documentElement;function n(){let o=t.offsetHeight,r=o>0&&o<=.25*innerHeight;t.classList.toggle("sticky",r),e.style.setProperty("--dock-height",r?`${o}px`:"0px")}new ResizeObserver(n).observe(t),addEventListener("resize",n)}var Qi=document.querySelectorAll("[data-panel]");function ko(t){for(let e of Qi)e.role="tabpanel",e.setAttribute("aria-labelledby",`tab-${e.dataset.panel}`),e.hidden=e.dataset.panel!==t}function xo(t){for(let e of t)for(let n of document.querySelectorAll(`[data-region="${e}"]`))n.classList.add("left-out")}function Eo(){for(let t of document.querySelectorAll(".skip"))t.addEventListener("click",e=>{e.preventDefault(),document.querySelector(t.dataset.to??"")?.focus()})}var tl="button, a[href]",el={ArrowRight:(t,e)=>(t+1)%e,ArrowLeft:(t,e)=>(t+e-1)%e,Home:()=>0,End:(t,e)=>e-1};function pe(t,e){t.setAttribute("role","toolbar"),t.setAttribute("aria-label",e);let n=null;function o(){return[...t.querySelectorAll(tl)].filter(s=>!s.closest("[popover]")&&!s.matches(":disabled")&&s.checkVisibility())}function r(){let s=o();(!n||!s.includes(n))&&(n=s[0]??null);for(let a of s){let i=a===n?0:-1;a.tabIndex!==i&&(a.tabIndex=i)}}t.addEventListener("focusin",s=>{let a=s.target;o().includes(a)&&(n=a,r())}),t.addEventListener("keydown",s=>{let a=o(),i=a.indexOf(s.target),l=el[s.key]?.(i,a.length);i<0||l===void 0||s.ctrlKey||s.metaKey||s.altKey||(s.preventDefault(),a[l].focus())}),new MutationObserver(r).observe(t,{subtree:!0,childList:!0,attributes:!0,attributeFilter:["disabled","hidden","href"]}),addEventListener("resize",r),r()}function So(){for(let[t,e]of[["#header-bar","Page"],["#rule","The rule"]])pe(document.querySelector(t),e);yo(document.querySelector(".dock")),Eo()}function Mo(t){addEventListener("dragover",e=>{e.dataTransfer?.types.includes("Files")&&e.preventDefault()}),addEventListener("drop",e=>{let n=e.dataTransfer?.files[0];n&&(e.preventDefault(),e.target instanceof HTMLTextAreaElement?ol(e.target,n,t):on(n,t))})}var nn=()=>{};function To(t){nn=t}async function on(t,{open:e,onFault:n}){if(!(/\.json$/i.test(t.name)||t.type==="application/json")||t.size>1e6)return nn(t);try{let r=JSON.parse(await t.text());nl(r)?nn(t):await e(r.recipe??r)}catch{n(`“${t.name}” is no recipe: it could not be read as JSON.`)}}function nl(t){if(typeof t!="object"||t===null)return!1;let e=Object.values(t);return e.length>0&&e.every(n=>Array.isArray(n))}async function ol(t,e,{onFault:n}){if(e.size>2*5e4)return n(`“${e.name}” is too long to be checked here. Use backstep check.`);let o=new Uint8Array(await e.arrayBuffer()),r=`${o[0]} ${o[1]}`;t.value=new TextDecoder(r==="255 254"?"utf-16le":r==="254 255"?"utf-16be":"utf-8").decode(o),t.dispatchEvent(new Event("input",{bubbles:!0}))}var rl="backstep.height";function al(){let t=document.documentElement;if(t.scrollHeight>t.clientHeight)return t.scrollHeight;let e=document.querySelector("main"),n=Math.max(...[...e.children].map(o=>o.getBoundingClientRect().bottom));return Math.ceil(n+parseFloat(getComputedStyle(e).paddingBottom))}function Oo(){if(parent===window)return;let t=0,e=()=>{let o=al();o!==t&&(t=o,parent.postMessage({type:rl,height:o},"*"))},n=new ResizeObserver(e);for(let o of document.querySelectorAll("main, main > *, #banner"))n.observe(o)}var Ao="input, select, textarea, [contenteditable]",sl="[role=tablist], [role=slider], [role=separator], [role=grid]";function _o(t){document.addEventListener("keydown",e=>{let n=e.target.closest(Ao);e.key==="Escape"&&!e.defaultPrevented&&!n&&!document.querySelector("dialog[open]")&&t()})}function Co(t,e){document.addEventListener("keydown",n=>{let o=n.target,r=o.closest(Ao);if((n.ctrlKey||n.metaKey)&&n.key.toLowerCase()==="z"&&!r){n.preventDefault(),n.shiftKey?t.redo():t.undo();return}if(n.ctrlKey||n.metaKey||n.altKey||n.defaultPrevented)return;let s=e(n.key);!s||r||document.querySelector("dialog[open]")||n.key.startsWith("Arrow")&&o.closest(sl)||n.key===" "&&o.closest("button, a, summary, [role=button]")||(n.preventDefault(),t[s]())})}var il=["fill","stroke","stroke-width","stroke-dasharray","font-size","font-weight","font-family","text-anchor","dominant-baseline","opacity","paint-order","visibility"];function ll(t){let e=t.cloneNode(!0),n=t.querySelectorAll("*");e.querySelectorAll("*").forEach((i,l)=>{let c=getComputedStyle(n[l]);for(let u of il)i.setAttribute(u,c.getPropertyValue(u));for(let u of["class","tabindex","role","aria-label","data-name"])i.removeAttribute(u)});let o=document.createElementNS("http://www.w3.org/2000/svg","rect"),r=t.closest(".card");for(let[i,l]of Object.entries({width:"100%",height:"100%",fill:getComputedStyle(r).backgroundColor}))o.setAttribute(i,l);let{width:s,height:a}=t.viewBox.baseVal;e.setAttribute("width",String(s)),e.setAttribute("height",String(a));for(let i of e.querySelectorAll('[fill="rgba(0, 0, 0, 0)"][stroke="none"]'))i.remove();return e.prepend(o,...cl(t,s,a)),e.setAttribute("xmlns","http://www.w3.org/2000/svg"),e.setAttribute("font-family",getComputedStyle(t).fontFamily),new XMLSerializer().serializeToString(e)}function cl(t,e,n){let o=t.parentElement?.querySelector("canvas");if(!o)return[];let r=document.createElementNS("http://www.w3.org/2000/svg","image");for(let[s,a]of Object.entries({href:o.toDataURL(),width:e,height:n}))r.setAttribute(s,String(a));return[r]}async function Lo(t,e){let n=new Blob([ll(t)],{type:"image/svg+xml"});ue(e==="svg"?n:await ul(n,t),`backstep.${e}`)}async function ul(t,e){let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await t.text())}`,await n.decode();let o=document.createElement("canvas");return o.width=2*e.clientWidth,o.height=2*e.clientHeight,o.getContext("2d")?.drawImage(n,0,0,o.width,o.height),new Promise((r,s)=>o.toBlob(a=>a?r(a):s(new Error("The browser made no picture.")),"image/png"))}function Io(t,e,n){if(t.button!==0)return;let o=t.currentTarget,r=!1,s=new AbortController,a={signal:s.signal};window.addEventListener("pointermove",i=>{if(i.pointerId!==t.pointerId)return;let l=i.clientX-t.clientX;!r&&Math.abs(l)<5||(r=!0,document.documentElement.classList.add("scrubbing"),n(Number((e+Math.round(l/4)*.01).toFixed(12))))},a);for(let i of["pointerup","pointercancel"])window.addEventListener(i,()=>{s.abort(),document.documentElement.classList.remove("scrubbing"),r&&o.addEventListener("click",No,{capture:!0,once:!0}),setTimeout(()=>o.removeEventListener("click",No,{capture:!0}),0)},a)}function No(t){t.stopImmediatePropagation(),t.preventDefault()}function rn(t,e="localStorage"){try{return globalThis[e].getItem(t)}catch{return null}}function an(t,e,n="localStorage"){try{globalThis[n].setItem(t,e)}catch{return}}var Ro=null;function Wo(t){return async(e,n)=>{Ro??=pl(t);let{default:o}=await Ro;o.render(n,e,{output:"html",throwOnError:!1,strict:!1,trust:({command:r})=>r==="\\htmlData"||r==="\\htmlClass"})}}function pl(t){let e=document.createElement("link");return e.rel="stylesheet",e.href=`${t}/static/vendor/katex@0.19.1/katex.min.css`,document.head.append(e),import("katex")}import{batch as un}from"@preact/signals-core";import{effect as ml}from"@preact/signals-core";var $t={net:"net",out:"out",target:"target",rate:"eta",delta_sign:"1",weights:"numbered",decimals:"9",comma:"false"},dl={eta:"η",alpha:"α",epsilon:"ε"},[sn,fl]=[2,15],qt={net:[["net","net"],["z","z"]],out:[["out","out"],["a","a"]],target:[["target","target"],["ideal","ideal"],["y","y"]],rate:[["eta","η"],["alpha","α"],["epsilon","ε"]],delta_sign:[["1","∂E/∂net"],["-1","−∂E/∂net"]],weights:[["numbered","w5"],["row_first","w_o1,h1 (to, from)"],["column_first","w_h1,o1 (from, to)"]],decimals:Array.from({length:fl-sn+1},(t,e)=>[String(sn+e),String(sn+e)]),comma:[["false","0.5"],["true","0,5"]]};function Po(t){let e={};try{e={...JSON.parse(t??"{}")}}catch{}let n=Object.entries(e).filter(([o,r])=>qt[o]?.some(([s])=>s===r));return{...$t,...Object.fromEntries(n)}}function tt(t){let e=Object.entries(t).filter(([n,o])=>$t[n]!==o);return new URLSearchParams(e).toString()}function Do(t){let[e,n]=[Number(t.decimals),t.comma==="true"],{net:o,out:r,target:s,weights:a}=t;function i(p,h=e){if(p===void 0)return"…";let m=Wt(p,Math.min(h,e));return n?m.replace(".",","):m}function l(p,h){return i(t.delta_sign==="-1"?-p:p,h)}function c(p){return p.kind!=="weight"||a==="numbered"?p.name:a==="row_first"?`w_${p.to},${p.from}`:`w_${p.from},${p.to}`}function u(p){return p.replace(/(?<![A-Za-z])([∂d]?)(net|out|target)(?![A-Za-z])/g,(h,m,$)=>m+t[$])}function d(p){return n?p.replace(/(?<![\w.])(\d+)\.(?=\d)/g,"$1,"):p}return{notation:t,decimals:e,numbersIn:d,net:o,out:r,target:s,rate:dl[t.rate],number:i,delta:l,name:c,letters:u}}function Et(t,{samples:e,settings:n}){let{batch_size:o,sample_reduction:r}=n,s=Math.min(o||e,e),a=t.withPenalty??t,i=t.withPenalty!==null&&t.withPenalty!==void 0;return e===1?{value:a.error,of:"sample",samples:e,hasPenalty:i}:r==="sum"&&s>1?{value:a.error,of:"sum",samples:s,hasPenalty:i}:{value:a.trainError,of:"mean",samples:e,hasPenalty:i}}var ln=["operation","neuron","layer","phase"];function et(t){return ln.includes(t)}function Fo(t){return{...t,indices:new Map(t.operations.map(e=>[e.quantity,e.index]))}}function qo({operations:t,starts:e},n,o){return o>=t.length?null:n==="operation"?o+1:e[n].find(r=>r>o)??t.length}function cn({starts:t},e,n){return n<=0?null:e==="operation"?n-1:t[e].findLast(o=>o<n)??0}function Bo(t,e,n){if(n===0)return 0;if(n===t.operations.length)return e.operations.length;let o=e.indices.get(t.operations[n-1].quantity);return o===void 0?0:o+1}function Uo(t,e,n){if(!t)return{at:n,of:0,operation:null,group:[],knows:()=>!1,computed:new Set,used:new Set,flows:[]};let{operations:o,indices:r}=t,s=o.slice(cn(t,e,n)??0,n),a=new Set(s.map(c=>c.at)),i=c=>{let u=r.get(c);return u===void 0?c:o[u].at},l=new Set(s.flatMap(c=>c.uses.map(i)));for(let c of a)l.delete(c);return{at:n,of:o.length,operation:s.at(-1)??null,group:s,knows:c=>(r.get(c)??-1)<n,computed:a,used:l,flows:s.flatMap(hl)}}function Go(t,e){return e.size===0?t:t?{...t,knows:n=>!e.has(n)&&t.knows(n)}:{at:0,of:0,operation:null,group:[],computed:new Set,used:new Set,flows:[],knows:n=>!e.has(n)&&!n.endsWith("+")}}function hl({quantity:t,neuron:e,at:n,uses:o}){return t.startsWith("net_")?o.map(s=>({name:s,to:e,back:!1})):t.includes("/dout_")&&o[0].startsWith("delta_")?[{name:n,to:null,back:!0}]:[]}var Ho=1;function jo(t,e){let n=null,o=!1,r=new AbortController;ml(()=>{let[a,i]=[t.frame.value,t.network.value],{playing:l,iterations_per_s:c}=t.status.value;if(!a||!i)return;if(l&&(c===null||c>Ho)||t.progress.value!==null){o=!0;return}let{value:d}=Et(a,i),p={iteration:a.iteration,error:d,network:i},h=n?.network===i?n:null;n=p;let m=o;o=!1,!(!h||h.iteration===a.iteration&&!m)&&queueMicrotask(()=>t.say($l(t,h,p,m)))});async function s({quantity:a,phase:i},l,c){r.abort(),r=new AbortController;let{signal:u}=r;if(t.playingSteps.value&&t.pace.value>Ho)return;let d=`Operation ${l} of ${c}, ${i}.`;if(t.hidden.value.has(a))return t.say(`${d} The lesson asks for this number.`);try{let{steps:p}=await e(a,tt(t.notation.value),u);u.aborted||t.say(`${d} ${p[p.length-1].spoken}.`)}catch{u.aborted||t.say(`${d} ${a}, its numbers could not be fetched just now.`)}}return{sayOperation:s}}function $l(t,e,n,o){let{number:r}=t.writing.value,s=`${o?"Paused. ":""}Iteration ${n.iteration}.`;if(!t.knows.value("E_total"))return et(t.stepBy.value)?`${s} Nothing is calculated yet.`:s;let a=n.error-e.error,i=a<0?"down":"up",l=Number.isFinite(a)?a===0?", as before":`, ${i} ${r(Math.abs(a))}`:"";return`${s} Total error ${r(n.error)}${l}.`}function Ko(t,e){let n=new Map;async function o(a,i,l=0,c=null){if(typeof i=="number"&&s(a,{value:i,revision:null}),n.has(a))return n.set(a,{value:i,sample:l,gesture:c}),{ok:!0};n.set(a,null);let u=await e.send({type:"edit",quantity:a,value:i,sample:l,gesture:c}),d=n.get(a);if(n.delete(a),d)return o(a,d.value,d.sample,d.gesture);let p=u.type==="applied";return s(a,p&&typeof i=="number"?{value:i,revision:u.revision}:null),p&&(t.notice.value=""),p?{ok:!0}:{ok:!1,message:u.message}}async function r(...a){let i=await o(...a);return i.ok||(t.notice.value=i.message),i}function s(a,i){let l=new Map(t.drafts.value),c=t.frame.value?.revision??-1;i&&(i.revision===null||i.revision>c)?l.set(a,i):l.delete(a),t.drafts.value=l}return{edit:r,tryEdit:o}}import{effect as gl}from"@preact/signals-core";var vl=7,bl=5;function zo(t,e,n){gl(()=>{let[r,s]=[t.frame.value,t.question.peek()];!s||!r||(s.iteration!==r.iteration||s.revision!==r.revision)&&(t.question.value=null)});function o(){let r=t.network.value;if(!r)return[];let{frozen:s,train_biases:a}=r.settings;return r.names.parameters.filter(i=>!s.includes(i)&&(a||i.startsWith("w")))}return{async step(){let[r,s]=[t.frame.value,o()],a=t.stepBy.value==="iteration"&&!t.status.value.playing;if(!t.predicting.value||!a||!r||s.length===0||t.question.value)return e();let i=s[(r.iteration*vl+bl)%s.length];return t.question.value={parameter:i,iteration:r.iteration,revision:r.revision},{ok:!0}},async predict(r){let s=t.question.value;if(s){t.question.value=null;try{let{parameter:a,answer:i,why:l,iteration:c,revision:u}=await n(s.parameter);if(c!==s.iteration||u!==s.revision)return;let{right:d,tried:p}=t.score.value,h=i===r;t.score.value={right:d+(h?1:0),tried:p+1,last:{hit:h,parameter:a,answer:i,why:l}}}catch(a){t.notice.value=a.message}await e()}},setPredicting(r){t.predicting.value=r,t.question.value=null,t.score.value={right:0,tried:0,last:null}}}}function Vo(t,e){let n=null,o=0,r=0;return{async scrubTo(s){if(n=s,o&&!t.progress.value)return;let a=++r;for(o=a;n!==null;){let i=n;n=null,await e({type:"seek",iteration:i})}o===a&&(o=0)}}}import{effect as Jo}from"@preact/signals-core";var Xo=1e3,wl=1e3,yl="start",ot={ok:!0};function Yo(t,e,{fetchOperations:n,onOperation:o,onStep:r}){let s=null,a="start",i=!1,l,c=()=>t.stepBy.value,u=()=>et(t.stepBy.value)&&!t.status.value.playing;function d(){let E=t.network.value;return E?(s?.network!==E&&(s={network:E,calculation:n().then(Fo)}),s.calculation):null}Jo(()=>{let[E,w]=[t.frame.value,t.network.value];if(!u()||!E||!w){t.cursor.value=null;return}t.cursor.peek()?.iteration!==E.iteration&&p(E.iteration),d()?.then(x=>w===t.network.peek()&&h(x),x=>{s=null,t.stepBy.value="iteration",t.notice.value=x.message})}),Jo(()=>{u()||k()});function p(E){let w=t.cursor.peek()?.calculation??null,x=a==="end"?w?.operations.length??0:0;t.cursor.value={calculation:w,iteration:E,at:x},a="start",i=!1}function h(E){let w=t.cursor.peek();if(!w||w.calculation===E)return;let x=w.calculation?Bo(w.calculation,E,w.at):w.at;t.cursor.value={...w,calculation:E,at:x}}function m(E){let w=t.cursor.peek();w?.calculation&&(t.cursor.value={...w,at:E},E>0&&o(w.calculation.operations[E-1]))}function $(E){m(E);let w=t.cursor.peek()?.calculation?.operations??[];E>0&&r(w[E-1],E,w.length)}async function g(E,w){if(i)return ot;i=!0,a=E;let x=await w(),A=()=>{i=!1,a="start"};return x.ok?i&&setTimeout(A,wl):A(),x}function y(){let E=t.network.value;return t.stepBy.value!=="epoch"||!E?1:Math.ceil(E.samples/(E.settings.batch_size||E.samples))}async function v(){if(!u()){for(let x=y();x>0;x-=Xo){let A=await e.step(Math.min(x,Xo));if(!A.ok)return A}return ot}let E=t.cursor.value;if(!E?.calculation)return ot;let w=qo(E.calculation,c(),E.at);return w===null?g("start",()=>e.step(1)):($(w),ot)}async function b(){let E=t.frame.value?.iteration??0;if(!u())return E>0?e.back(Math.min(E,y())):ot;let w=t.cursor.value;if(!w?.calculation)return ot;let x=cn(w.calculation,c(),w.at);if(x!==null)$(x);else if(E>0)return g("end",()=>e.back(1));return ot}function k(){clearTimeout(l),t.playingSteps.value=!1}async function S(){let E=await v();t.playingSteps.peek()&&(E.ok?l=setTimeout(S,1e3/t.pace.peek()):k())}return{step:v,back:b,async play(){return u()?(t.playingSteps.value=!0,await S(),ot):e.play(t.speed.value)},async pause(){return k(),t.status.value.playing?e.pause():ot},setPace(E){t.pace.value=E,t.playingSteps.value&&(clearTimeout(l),l=setTimeout(S,1e3/E))},setStepBy(E){t.stepBy.value=E},rewind(){k(),m(0)},async showUpTo(E){k(),t.status.value.playing&&await e.pause();let w=await d(),x=E===yl?-1:w?.indices.get(E);return!w||x===void 0?{ok:!1,message:`No operation of this network gives ${E}.`}:(et(t.stepBy.value)||(t.stepBy.value="operation"),h(w),m(x+1),ot)},showEverything(){t.stepBy.value="iteration"}}}var kl="The starting values are back. Undo, or Ctrl-Z, brings the run back.";function Zo(t,e,n){async function o(c){t.notice.value="";let u=await e.send(c);return t.advice.value="",u.type==="applied"?{ok:!0}:(u.reason!=="stopped"&&(t.notice.value=u.message),{ok:!1,message:u.message})}let r=xl(t),s=()=>o({type:"pause"}),a={step:c=>o({type:"step",count:c}),back:c=>o({type:"back",count:c}),play:(c,u=null)=>o({type:"play",iterations_per_s:c,until:u}),pause:s},i=Yo(t,a,{fetchOperations:n.operations,onOperation:({quantity:c})=>r.explain(c),onStep:jo(t,n.derivation).sayOperation});async function l(c,u){let d=t.history.value[c],p=await o({type:c});return p.ok&&t.say(`${u}: ${d??"the last command"}.`),p}return{carryOut:o,...r,...Ko(t,e),...Vo(t,o),...i,...zo(t,i.step,n.prediction),stop:s,undo:()=>l("undo","Undone"),redo:()=>l("redo","Redone"),choose:c=>o({type:"choose",branch:c}),run:a.play,toggle:()=>t.progress.value?s():t.status.value.playing||t.playingSteps.value?i.pause():i.play(),reset:async()=>{i.rewind();let c=await o({type:"reset"});return c.ok&&(t.advice.value=kl),c},seek:c=>o({type:"seek",iteration:c}),open:lo(t,o,n),write:c=>{t.notation.value={...t.notation.value,...c}},dismiss:()=>{t.notice.value=t.advice.value=""}}}function xl(t){return{select(e){let[n,o]=[t.network.value,t.selected.value];if(e===o)return;let r=n&&L(n),[s,a]=[r?.get(o??""),r?.get(e??"")],l=s&&s.kind===a?.kind?ct(s).indexOf(t.quantity.value):0;un(()=>{t.selected.value=e,a&&(t.quantity.value=ct(a)[Math.max(0,l)]??"")})},point(e,n,o){t.pointed.value=e===null?null:{name:e,x:n,y:o}},explainIfKnown(e){let n=t.network.value;n&&L(n).has(en(e))&&this.explain(e)},free(){un(()=>{t.selected.value=t.pointed.value=null,t.quantity.value=""})},explain(e){un(()=>{t.selected.value=en(e),t.quantity.value=e})}}}import{effect as El}from"@preact/signals-core";function Qo(t,e){let n="";El(()=>{let{branches:o}=t.history.value,r=o.map(({id:a,end:i})=>`${a} ${i}`).join(", ");if(r===n)return;n=r;let s=t.branchCurves.peek();if(o.length===0){s.size>0&&(t.branchCurves.value=new Map);return}e.branches().then(a=>{r===n&&(t.branchCurves.value=new Map(a.map(i=>[i.id,i])))},()=>{})})}import{signal as Sl}from"@preact/signals-core";function tr(t,e){let n=Sl(null),o=0;function r(a){let i=t.network.value&&L(t.network.value).get(a);return!t.keeps("numbers")&&i&&le(i)?i:null}function s(a,i,l,c=null){e.select(l),r(l)&&(n.value={name:l,x:a.x-i.x+a.width/2,y:a.y-i.y+a.height/2,typed:c})}return{place:n,open:s,press(a,i,l){t.selected.value===l?s(a,i,l):e.select(l)},drag(a){let[i,l]=[r(a),t.frame.value],c=i&&l?X(i,l):void 0;if(!i||!l||c===void 0)return null;let[u,d]=[kt(i,l),`drag ${++o}`];return{value:c,change:p=>{e.edit(a,p,u,d)}}}}}import{effect as Ml}from"@preact/signals-core";var Tl=300;function er(t,e){let n=null,o={subject:"",state:""},r=-1/0,s,a=({iteration:c,revision:u})=>`${c} ${u}`;function i(){clearTimeout(s);let[c,u]=[t.quantity.peek(),t.frame.peek()],d=tt(t.notation.peek()),p=`${c} ${d}`;if(n&&(n.subject!==p||!c)&&(n.stop.abort(),n=null),n||!c||!u)return;let h=o.subject===p,m=t.derivation.peek();if(h&&m?.quantity===c&&a(m)===a(u)||h&&o.state===a(u))return;let g=r+Tl-performance.now();if(t.status.peek().playing&&h&&g>0){s=setTimeout(i,g);return}o={subject:p,state:a(u)},r=performance.now(),l(c,d,p)}async function l(c,u,d){let p=new AbortController;n={subject:d,stop:p};try{let h=await e(c,u,p.signal);if(p.signal.aborted)return;t.derivation.value=h,t.fault.value=""}catch(h){if(p.signal.aborted)return;t.fault.value=h.message}n=null,i()}Ml(()=>{t.quantity.value,t.frame.value,t.notation.value,t.status.value,i()})}var nr={numbers:"This page keeps the weights, biases, inputs and targets as they are.",rule:"This page keeps the rule as it is.",network:"This page keeps its network and its data."};function or(t,e){let n=(r,s)=>async(...a)=>{let i=s(...a);return e.watching||!e.keeps(i)?r(...a):(e.notice.value=nr[i],{ok:!1,message:nr[i]})},o=r=>e.network.value&&L(e.network.value).has(r)?"numbers":"rule";return{...t,edit:n(t.edit,o),tryEdit:n(t.tryEdit,o),open:n(t.open,()=>"network")}}import{effect as Ol}from"@preact/signals-core";function rr(t,e){if(e.length===0)return;let n=Ol(()=>{t.frame.value&&queueMicrotask(()=>{n(),t.notice.value=e.join(" ")})})}import{computed as pn,effect as Al,signal as ar}from"@preact/signals-core";function sr(t,e,n){let o=ar(null),r=pn(()=>{let c=t.network.value?.unlike_article??[];return!c.includes("network")&&!c.includes("data")}),s=pn(()=>{let c=t.network.value;return c!==null&&t.history.value.edits.some(({quantity:u})=>L(c).has(u))});Al(()=>{let c=t.network.value;!c||r.value||Promise.all([n.recipe(),l()]).then(([u])=>{t.network.peek()===c&&(o.value=u)},()=>{})});let a=ar(null);async function i(){let{thumbnails:c}=await l();a.value??=await n.thumbnails(c)}async function l(){return t.choices.value=t.choices.peek()??await n.choices(),t.choices.value}return{title:pn(()=>{let c=t.network.value;return c?r.value?s.value?"The article’s network, edited":"The article’s network":$o(c.layers,o.value,t.choices.value?.datasets??[]):""}),getChoices:l,thumbnails:a,getThumbnails:i,openArticle:async()=>e.open((await l()).article),async openDataset(c){let{article:u,datasets:d}=await l(),p=d.find(h=>h.name===c);return p&&e.open(mo(u,p))}}}import{effect as hn}from"@preact/signals-core";var Bt=[["play","Play or pause"],["step","Step"],["back","Back"],["reset","Reset"],["nextStop","Next stop of the lesson"],["previousStop","Previous stop"]],St={on:!0,keys:{play:" ",step:"ArrowRight",back:"ArrowLeft",reset:"r",nextStop:"n",previousStop:"p"}},_l=new Set(["Tab","Enter","Escape","Shift","Control","Alt","Meta","Dead","Unidentified"]);function ir(t){try{let{on:e,keys:n}=JSON.parse(t??"");return Bt.reduce((o,[r])=>{let s=n?.[r];return typeof s=="string"&&Cl(o,r,s)?dn(o,r,s):o},{...St,on:e!==!1})}catch{return St}}function dn(t,e,n){let{keys:o}=t,r=ur(n),s=Bt.find(([a])=>o[a]===r&&a!==e)?.[0];return{...t,keys:{...o,...s?{[s]:o[e]}:{},[e]:r}}}function fn(t){return t!==""&&!_l.has(t)}function lr({on:t,keys:e},n){return t?Bt.find(([o])=>e[o]===ur(n))?.[0]??null:null}function Ut(t){return{" ":"Space",ArrowRight:"→",ArrowLeft:"←",ArrowUp:"↑",ArrowDown:"↓"}[t]??(t.length===1?t.toUpperCase():t)}function cr(t){return t===" "?"Space":t}function ur(t){return t.length===1?t.toLowerCase():t}function Cl({keys:t},e,n){return fn(n)&&t[e]!==n}function pr({notation:t,scheme:e,shortcuts:n},o){t.value=Po(o.notation.read()),n.value=ir(o.shortcuts.read());let r=o.scheme.read();(r==="light"||r==="dark")&&(e.value=r),hn(()=>o.notation.write(JSON.stringify(t.value))),hn(()=>o.shortcuts.write(JSON.stringify(n.value))),hn(()=>o.scheme.write(e.value))}var dr=JSON.stringify({type:"ping"});function fr(t){return JSON.stringify({type:"look",hidden:t})}function hr(t){return JSON.stringify({type:"acknowledge",sequence:t})}function $n(t,e,n=!1){return JSON.stringify({type:"select",parameters:t,everything:e,...n?{objective:n}:{}})}function mr(t){return JSON.stringify({type:"view",...t})}function $r(t){return JSON.parse(t)}function gr(t,e){let n=new DataView(t);if(t.byteLength<16||n.getUint32(0,!0)!==1414744898||n.getUint8(4)!==1)throw new Error("A message of version 1 that begins BKST was expected.");let o=new Float64Array(t,16),r=n.getUint8(5),s=n.getUint32(8,!0);if(r===2)return Il(o,s);if(r===4)return Rl(o,s);if(r!==1&&r!==3)throw new Error(`A frame, a picture, a curve or epochs were expected; kind ${r} came.`);let a=n.getUint16(6,!0),i=r===1?Ll:Nl,l=(a&8)!==0,c=o.length-(l?3:0),[u,d,p]=o.subarray(c);return i(o.subarray(0,c),e,{withPenalty:l?{penalty:u,error:d,trainError:p}:null,revision:s,sequence:n.getUint32(12,!0),diverged:(a&1)!==0,asks:(a&2)!==0,large:(a&4)!==0})}function vr(t,e){let[n,o,r,s,a,i,l,c,u,d]=t,p=e.slice(1).reduce((g,y)=>g+y,0),h=e[e.length-1],m=10,$=g=>t.subarray(m,m+=g);return{scalars:{iteration:n,end:o,epoch:r,sample:s,error:a,learningRate:i,trainError:l,testError:c,weightCount:u},parameterCount:u+d,biasCount:d,take:$,takeNeurons:()=>({netInputs:$(p),activations:$(e[0]+p),targets:$(h),outputErrors:$(h),deltas:$(p)}),end:()=>{if(m!==t.length)throw new Error(`A frame of ${m} numbers was expected; ${t.length} came.`)}}}function Ll(t,e,n){let{scalars:o,parameterCount:r,take:s,takeNeurons:a,end:i}=vr(t,e),l=s(r),c=a(),[u,d]=[s(r),s(r)];return i(),{kind:"frame",complete:!0,drawn:l,...n,...o,...c,parameters:l,gradients:u,updated:d}}function Nl(t,e,n){let{scalars:o,biasCount:r,take:s,takeNeurons:a,end:i}=vr(t,e),{weightCount:l}=o,c=s(r),u=a(),d=s(1)[0],[p,h,m,$]=[s(d),s(d),s(d),s(d)],g=s(Math.ceil(l/2));i();let y=mn(p,h);return c.forEach((v,b)=>y[l+b]=v),{kind:"frame",complete:!1,drawn:new Float32Array(g.buffer,g.byteOffset,l),...n,...o,...u,parameters:y,gradients:mn(p,m),updated:mn(p,$)}}function mn(t,e){let n=[];return t.forEach((o,r)=>n[o]=e[r]),n}function Il(t,e){let[n,o]=t,r=Math.ceil(o/n);if(t.length!==2+3*r)throw new Error(`A curve of ${2+3*r} numbers was expected; ${t.length} came.`);let s=a=>t.subarray(2+a*r,2+(a+1)*r);return{kind:"curve",revision:e,stride:n,length:o,lowest:s(0),highest:s(1),last:s(2)}}function Rl(t,e){let n=t.length/3;if(!Number.isInteger(n))throw new Error(`Epochs have three numbers for each point; ${t.length} came.`);let o=r=>t.subarray(r*n,(r+1)*n);return{kind:"epochs",revision:e,iterations:o(0),train:o(1),test:o(2)}}function br(t,e,n){let o=null;function r(a){switch(a.type){case"network":o=a;break;case"status":t.status.value=a;break;case"history":t.history.value=a;break;case"progress":{let{goal:i,done:l,left:c}=a;t.progress.value=i===null?null:{goal:i,done:l,left:c};break}case"view":t.view.value=a;break;case"applied":case"refused":a.type==="refused"&&a.reason==="wrong_version"&&s(),e.answered(a);break;case"moving":n.moving(1e3*a.after_s),t.connection.value="moving";break}}function s(){n.stop(),t.connection.value="outdated"}return{opened(){t.progress.value=null,e.greet(1)},text(a){r($r(a))},binary(a){if(!o)return;let i=gr(a,o.layers);t.receive(i,o),i.kind==="frame"&&i.asks&&n.send(hr(i.sequence))}}}import{effect as Pl}from"@preact/signals-core";var de=$n([],!1);function wr(t,{send:e,edited:n,everything:o}){let r=de,s=null,a="";return Pl(()=>{let[i,l]=[t.network.value,t.frame.value],c=!!(i?.settings?.l1||i?.settings?.l2),u=[t.selected.value,t.pointed.value?.name??null,n()],d=o();if(!i||!l||l===s||!l.large&&!c&&r===de)return;let p=L(i),h=u.filter((y,v)=>{let b=p.get(y??"");return l.large&&b&&"parameter"in b&&u.indexOf(y)===v}),m=l.large&&d,$=$n(m?[]:h,m,c),g=`${i.layers} ${i.biases}`;$===r&&(g===a||r===de)||e($)&&([r,s,a]=[$,l,g])}),{reopened(){[r,s]=[de,null]}}}import{effect as yr}from"@preact/signals-core";function kr(t,e,n,o){return yr(()=>{let r=t.network.value;!o.value||!r||n.recipe().then(s=>{t.network.peek()===r&&!t.opening.peek()&&(t.recipe.value=s)})}),yr(()=>{o.value&&!t.choices.peek()&&n.choices().then(r=>t.choices.value=r)}),{async begin(r){let[s,a]=[t.recipe.peek(),t.network.peek()];if(!s||!a)return{ok:!1,message:"The settings have not come yet."};let i=r({...s,rule:a.settings});t.recipe.value=i,t.opening.value+=1;let l=await e.open(i);return t.opening.value-=1,!l.ok&&t.recipe.peek()===i&&(t.recipe.value=s),l}}}import{batch as Dl,computed as rt,effect as Fl,signal as N}from"@preact/signals-core";function xr({watching:t,locks:e=new Set}){let n=ql(),o=N($t),r=N("");return{watching:t,keeps:s=>t||e.has(s),...n,...Bl(n),notation:o,writing:rt(()=>Do(o.value)),...Hl(),connection:N("connecting"),reason:N(""),history:N({type:"history",undo:null,redo:null,branches:[],edits:[]}),branchCurves:N(new Map),progress:N(null),notice:Gl(n),advice:N(""),announcement:r,say(s){let a=s.replaceAll("_"," ");r.value=a===r.peek()?`${a} `:a},shortcuts:N(St),spokenOf:N(null),waiting:N(0),recipe:N(null),opening:N(0),choices:N(null),speed:N(10),playingSteps:N(!1),pace:N(1),predicting:N(!1),score:N({right:0,tried:0,last:null})}}function ql(){let t=N(null),e=N(null),n=N(null),o=N(new Map),r=N({type:"status",playing:!1,iterations_per_s:10,until:null,message:""}),s=N("iteration"),a=N(null),i=rt(()=>a.value&&et(s.value)?Uo(a.value.calculation,s.value,a.value.at):null),l=N(new Set),c=N(null),u=N(null),d=rt(()=>{let g=c.value?.parameter,y=g?[`${g}+`,`dE_total/d${g}`]:[];return new Set([...l.value,...y,...u.value?.hidden??[]])}),p=rt(()=>Go(i.value,d.value)),h=rt(()=>{let[g,y]=[i.value,d.value];return v=>!y.has(v)&&(g?.knows(v)??!0)}),m=N(null),$=Ul({network:t,frame:e,curve:n,epochs:m,drafts:o});return{network:t,frame:e,curve:n,epochs:m,drafts:o,status:r,stepBy:s,cursor:a,moment:i,withheld:l,question:c,view:u,hidden:d,drawn:p,knows:h,receive:$}}function Bl({frame:t,status:e,knows:n,hidden:o}){let r=rt(()=>p=>!o.value.has(p)&&n.value(p.endsWith("+")?`dE_total/d${p.slice(0,-1)}`:p)),s=N("w5"),a=N(null),i=N("dE_total/dw5"),l=N(null),c=N(""),u=rt(()=>{let p=l.value,h=p?[p.quantity,...p.factors.map(m=>m.quantity)]:[];return!p||p.quantity!==i.value||!h.every(r.value)?null:{...p,then:p.then.filter(m=>r.value(m.quantity))}}),d=rt(()=>{let[p,h]=[u.value,t.value],m=p?.iteration===h?.iteration&&p?.revision===h?.revision,$=p?.factors??[];return m||e.value.playing?$:$.map(g=>({...g,value:null}))});return{explains:r,selected:s,pointed:a,quantity:i,derivation:l,fault:c,explained:u,factors:d}}function Ul({network:t,frame:e,curve:n,epochs:o,drafts:r}){let s=null,a=null,i=null,l=null,c=!1;function u(){c=!1,Dl(()=>{l&&(t.value=l),s&&(e.value=s),a&&(n.value=a),i&&(o.value=i),d()}),s=a=i=l=null}function d(){let p=e.value?.revision??-1,h=new Map([...r.value].filter(([,m])=>m.revision===null||m.revision>p));h.size!==r.value.size&&(r.value=h)}return(p,h)=>{p.kind==="frame"?[s,l]=[p,h]:p.kind==="curve"?a=p:i=p,!c&&(c=!0,requestAnimationFrame(u))}}function Gl({frame:t}){let e=N(""),n=rt(()=>t.value?.revision);return Fl(()=>{n.value,e.value=""}),e}function Hl(){let t=matchMedia("(prefers-color-scheme: dark)"),e=N(t.matches);t.addEventListener("change",()=>e.value=t.matches);let n=N("system"),o=rt(()=>n.value!=="system"?n.value:e.value?"dark":"light");return{scheme:n,theme:o}}import{batch as Vl,computed as Mr,effect as Or,signal as Mt,untracked as Jl}from"@preact/signals-core";import{computed as zl,signal as me}from"@preact/signals-core";function Er(t){try{let e=JSON.parse(t??"{}");return typeof e!="object"||e===null||Array.isArray(e)?{}:Object.fromEntries(Object.entries(e).filter(([,n])=>typeof n?.given=="string"&&typeof n.shown=="boolean").map(([n,{given:o,shown:r}])=>[n,{given:o,shown:r}]))}catch{return{}}}function fe(t,e){let n=e.flatMap(({title:o})=>t[o]??[]);return{answered:n.length,shown:n.filter(({shown:o})=>o).length,of:e.length}}var jl={right:"Right.",too_few_digits:"Right so far.",rounding:"Nearly.",unknown:"This cannot be judged.",unreadable:"This cannot be read."},Kl="No usual mistake gives this number. Check the numbers that go into it, one by one.";function he({verdict:t,mistakes:e,text:n}){let o=[...e.map(s=>s.text),...n?[n]:[]],r=t==="wrong"&&o.length===0;return[jl[t]??"Not yet.",...r?[Kl]:o]}function Sr(t,e,n){let o=me(Er(t.progress.read())),r=me(null),s=me(""),a=me(null),i=zl(()=>(e.value?.title??"")in o.value);function l(u,d){let p=e.value?.title??"";!p||p in o.value||(o.value={...o.value,[p]:{given:u,shown:d}},t.progress.write(JSON.stringify(o.value)))}async function c(){let u=e.value;try{let d=await t.fetchAnswer(n.value+1);return u!==e.value?!1:(a.value=d,!0)}catch(d){return u===e.value&&(s.value=d.message),!1}}return{progress:o,verdict:r,refusal:s,answer:a,isDone:i,fetchAnswer:c,begin(){r.value=null,s.value="",a.value=null},async check(u){let d=e.value;s.value="";try{let p=await t.check(n.value+1,u);return d!==e.value?"":(r.value=p,p.verdict==="right"&&await c()&&l(u,!1),he(p).join(" "))}catch(p){return d!==e.value?"":(r.value=null,s.value=p.message,s.value)}},async giveUp(){await c()&&l("",!0)}}}var Xl=/^#lesson=(\d+)$/;function Ar(t,e,n){let o=Mt(null),r=Mt(!1),s=Mt(!1),a=Mt(!1),i=Mt(Math.max(0,Number(n.place.read()??1)-1)),l=Mr(()=>o.value?.stops[i.value]??null),c=Sr(n,l,i),u=Mr(()=>{let M=l.value;return!r.value||!M||a.value||d.value?!1:(c.isDone.value?M.after:M.before).quantity===""}),d=Mt(null),p=0,h=null;Or(()=>{let M=t.frame.value?.revision;!r.value||M===void 0||h===null||M===h||(h=M,Jl(m))});async function m(){let M=JSON.stringify(await n.fetchRecipe()),[I,W]=[l.value,a.value];!r.value||!o.value||!I||(a.value=!Tr(o.value).has(M),a.value&&!W?(b(),e.showEverything()):W&&!a.value&&await k(I))}async function $(M=!0){r.value=!0,s.value=!1;try{o.value??=await n.fetchPath()}catch{s.value=!0;return}await g(i.value,M)}async function g(M,I=!0){let W=(o.value?.stops.length??1)-1;i.value=Math.max(0,Math.min(M,W));let lt=String(i.value+1);n.place.write(lt),n.address.write(`#lesson=${lt}`),await y(I)}async function y(M){let[I,W]=[++p,l.value];if(!W)return;Vl(()=>{d.value=null,c.begin(),v(W,c.isDone.value)}),t.say(`Stop ${i.value+1} of ${o.value?.stops.length}: ${W.title}. ${W.asks}`);let lt=n.fetchRecipe();c.isDone.value&&c.fetchAnswer();let[Qe]=await Promise.all([lt,Yl(t)]),tn=JSON.stringify(Qe);if(I!==p||!o.value)return;if(h=t.frame.value?.revision??null,a.value=!Tr(o.value).has(tn),a.value)return b();let Yi=tn===JSON.stringify(o.value.recipe);M&&await S(W.iteration,Yi),I===p&&await k(W)}function v(M,I){let W=M.quantity?[M.quantity]:[];t.withheld.value=new Set(I?M.after.hides:[...W,...M.before.hides]),t.spokenOf.value=new Set(M.speaks_of)}function b(){t.withheld.value=new Set,t.spokenOf.value=null}async function k(M){let I=c.isDone.value;v(M,I),await E(I?M.after:M.before)}async function S(M,I){let W=t.frame.value,[lt,Qe]=I&&W?[W.iteration,W.end]:[0,0];I?t.status.value.playing&&await e.carryOut({type:"pause"}):await e.carryOut({type:"open",recipe:o.value?.recipe}),M!==lt&&(M<=Qe?await e.carryOut({type:"seek",iteration:M}):(await e.carryOut({type:"play",iterations_per_s:null,until:M})).ok&&await Zl(t,M))}async function E({select:M,quantity:I,up_to:W}){let lt=p;W?await e.showUpTo(W):e.showEverything(),lt===p&&(I?e.explain(I):M&&e.select(M))}async function w(){!o.value||!l.value||(a.value=!1,v(l.value,c.isDone.value),await S(l.value.iteration,!1),await k(l.value))}async function x(M){let I=l.value,W=await c.check(M);W&&t.say(W),I&&I===l.value&&c.isDone.value&&await P(I)}async function A(){let M=l.value;await c.giveUp(),!(!M||M!==l.value||!c.answer.value)&&(t.say(`The answer is ${c.answer.value.value}.`),await P(M))}async function P(M){a.value||await k(M);let I=M.after.select;I&&l.value===M&&n.pointOut(I,!1)}async function Z(M){let I=++p;if(M.panel==="share")return n.openShare();for(let W of M.commands)if(!(await e.carryOut(W)).ok)return;M.commands.length>0?(a.value=!1,b(),e.showEverything()):t.spokenOf.value&&M.select&&(t.spokenOf.value=new Set([...t.spokenOf.value,M.select])),I===p&&(M.quantity?e.explain(M.quantity):M.select&&e.select(M.select),d.value=M,n.pointOut(M.select||M.shows,!0))}function ie(){p++,r.value=!1,b(),e.showEverything(),n.address.write("")}function Xi(M=!0){let I=Xl.exec(n.address.read());I&&(i.value=Math.max(0,Number(I[1])-1),$(M))}return{path:o,open:r,failed:s,foreign:a,place:i,stop:l,tried:d,isQuiet:u,progress:c.progress,verdict:c.verdict,refusal:c.refusal,isDone:c.isDone,revealed:c.answer,show:$,close:ie,go:g,answer:x,showMe:A,next:()=>r.value&&g(i.value+1),back:()=>r.value&&g(i.value-1),showArticle:w,attempt:Z,follow:Xi,async rewrite(){o.value&&(o.value=await n.fetchPath(),c.isDone.value&&await c.fetchAnswer())}}}function Yl(t){return _r(()=>t.frame.value!==null)}function Zl(t,e){let n=!1;return _r(()=>{let{playing:o}=t.status.value;return n||=o,(t.frame.value?.iteration??0)>=e||n&&!o})}function _r(t){return new Promise(e=>{let n=Or(()=>{t()&&(queueMicrotask(()=>n()),e(void 0))})})}function Tr({recipe:t,recipes:e}){return new Set([t,...e].map(n=>JSON.stringify(n)))}import{batch as Ql,effect as Cr}from"@preact/signals-core";function Lr(t){if(!t.watching)return;let e={selected:t.selected.peek(),quantity:t.quantity.peek()};Cr(()=>{let n=t.view.value,[o,r]=[t.selected.value,t.quantity.value],s=o!==null&&(o!==e.selected||r!==e.quantity);!n||s||(e={selected:n.selected,quantity:n.quantity},Ql(()=>{t.selected.value=n.selected,t.quantity.value=n.quantity}))}),Cr(()=>{let[n,o]=[t.view.value,t.cursor.value];if(!n)return;t.stepBy.value=n.step_by??"iteration";let r=o?.calculation;!o||!r||o.iteration!==n.iteration||o.at===n.at||(t.cursor.value={...o,at:Math.min(n.at,r.operations.length)})})}import{effect as tc}from"@preact/signals-core";var ec=100,nc=200;function Nr(t,{send:e,stop:n}){let[o,r]=["",""],s=-1/0,a;function i(){if(clearTimeout(a),r===o)return;let l=s+ec-performance.now();l>0?a=setTimeout(i,l):e(r)&&([o,s]=[r,performance.now()])}return tc(()=>{let[l,c]=[t.cursor.value,t.stepBy.value],u=l&&et(c)?c:null;r=mr({selected:t.selected.value,quantity:t.quantity.value,step_by:u,iteration:u&&l?l.iteration:0,at:u&&l?l.at:0,stop:n(),hidden:[...t.hidden.value].slice(0,nc)}),t.watching||i()}),{reopened(){o="",t.watching||i()}}}import{signal as Gt}from"@preact/signals-core";var Ir=["explain","check","data","curves","numbers","settings"],Rr=300,oc=.6;function Wr(t,e){let n=rc(t.read()),o=Gt(Ir.find(d=>!e.hidden.has(d))??"explain"),r=Gt(n.width),s=Gt(n.folded),a=Gt(e.projector),i=Gt(e.isFirstVisit&&!n.begun),{begun:l}=n;function c(){t.write(JSON.stringify({width:r.value,folded:s.value,begun:l}))}function u(d){s.value=d,c()}return{panel:o,width:r,folded:s,projector:a,isFirstVisit:i,open(d){Ir.includes(d)&&e.hidden.has(d)||(o.value=d,s.value&&u(!1))},fold:u,resize(d,p){r.value=Math.round(Math.max(Rr,Math.min(oc*p,d))),c()},project(d){a.value=d,e.writeProjector(d)},begin(){l||(l=!0,i.value=!1,c())}}}function rc(t){try{let{width:e,folded:n,begun:o}=JSON.parse(t??"");return{width:typeof e=="number"&&e>=Rr?e:null,folded:n===!0,begun:o===!0}}catch{return{width:null,folded:!1,begun:!1}}}import{effect as ac,signal as Pr}from"@preact/signals";function Dr(t){let{store:e,isOpen:n}=t,[o,r]=[n("data"),n("curves")],s=()=>(e.network.value?.samples??0)>1;$e(()=>r.value,async()=>(await import("./curves_view-6Q6OXK6B.js")).createCurvesView({...t,panelOpen:r})),$e(()=>r.value,async()=>(await import("./landscape_view-WN4LJ23C.js")).createLandscapeView({...t,panelOpen:r}));let a=Pr(null);return To(i=>a.value=i),$e(()=>o.value||a.value!==null,async()=>(await import("./own_view-GWUCJGGO.js")).createOwnView({...t,dropped:a})),$e(()=>o.value||s(),async()=>(await import("./data_view-GFMXBRV2.js")).createDataView({...t,panelOpen:o}))}function $e(t,e){let n=Pr(null),o=!1;return ac(()=>{!t()||o||(o=!0,e().then(r=>n.value=r,()=>o=!1))}),n}var gn=["open","undo","lesson","exercises","share","view","diagram","plane","legend","rule","curve","transport","explain","check","data","curves","numbers","settings"],sc=["numbers","rule","network"];function Fr(t){let e=new URLSearchParams(t),n=[];function o(i,l){let c=(e.get(i)??"").split(",").filter(u=>u!=="");for(let u of c)l.includes(u)||n.push(`The address says ${i}=${u}. Known are ${l.join(", ")}.`);return c.filter(u=>l.includes(u))}let r=e.has("embed"),s=o("embed",gn),a=new Set(o("hide",gn));if(r)for(let i of gn)s.includes(i)||a.add(i);return{projector:e.get("view")==="projector",embedded:r,hidden:a,locks:new Set(o("lock",sc)),unknown:n}}function vn(t){let n=[...new URLSearchParams(t)].filter(([o])=>["embed","hide","lock"].includes(o)).map(([o,r])=>`${o}=${encodeURIComponent(r).replaceAll("%2C",",")}`);return n.length>0?`?${n.join("&")}`:""}function qr(t,e){let n=vn(t);return e?`${n}${n?"&":"?"}view=projector`:n}var ic="The server has much to do just now. The page asks again by itself.";function Br({store:t,actions:e,root:n,wake:o}){switch(t.connection.value){case"lost":return f`<p class="banner warn" role="status">
        ${t.reason.value||"The connection is lost."} Coming back by itself … Nothing you made is gone.
      </p>`;case"moving":return f`<p class="banner warn" role="status">
        The server restarts and is back in a moment. Nothing you made is gone.
      </p>`;case"blocked":return f`<p class="banner warn" role="alert">
        A proxy between you and the server blocks WebSockets, through which the numbers come. Try another
        network, or ask the administrator of this one to allow them. The page goes on trying.
      </p>`;case"portal":return f`<p class="banner warn" role="alert">
        Something else answers in place of the server: perhaps your network needs a login. Open any other page
        to log in; this one comes back by itself. Nothing you made is gone.
      </p>`;case"outdated":return f`<p class="banner warn" role="alert">
        The server is newer than this page. Nothing you made is gone.${" "}
        <button type="button" onClick=${()=>location.reload()}>Reload the page</button>
      </p>`;case"asleep":return f`<p class="banner warn" role="alert">
        This session sleeps, because you opened others. Nothing you made is gone.${" "}
        <button type="button" onClick=${o}>Wake it</button>
      </p>`;case"gone":return f`<p class="banner warn" role="alert">
        This session is no longer on the server. <a href=${`${n}/`}>Start with the article’s network</a>
      </p>`}return t.notice.value?f`<p class="banner warn" role="alert">
      ${t.notice.value} <button type="button" class="plain" onClick=${e.dismiss}>Close</button>
    </p>`:t.advice.value?f`<p class="banner" role="status">
      ${t.advice.value} <button type="button" class="plain" onClick=${e.dismiss}>Close</button>
    </p>`:t.waiting.value>0?f`<p class="banner warn" role="status">${ic}</p>`:t.status.value.message?f`<p class="banner warn" role="status">${t.status.value.message}</p>`:""}import{useLayoutEffect as dc,useState as bn}from"preact/hooks";var Ur="([a-z]+(?:\\d+(?:\\.\\d+)*)?(?:,[a-z]+[\\d.]+)*)",lc=new RegExp(`\\b(net|z|out|a|target|ideal|y|delta|E|dE|dout|dnet|b|w)_${Ur}|([∂δ][A-Za-z]*)_${Ur}`,"g"),cc=/\/d(?=[wb][\d_])/g;function _(t){return uc(t.replace(cc,"/∂"))}function nt(t){return t.replace(/10\^(−?\d+)/g,(e,n)=>`10${[...n].map(r=>r==="−"?"⁻":"⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(r)]).join("")}`)}function uc(t){let e=[],n=0;for(let o of t.matchAll(lc)){let[r,s,a,i,l]=o;e.push(t.slice(n,o.index),pc(s??i),f`<sub>${a??l}</sub>`),n=o.index+r.length}return[...e,t.slice(n)]}function pc(t){return t==="delta"?"δ":t.length>1&&t.startsWith("d")?`∂${t.slice(1)}`:t}var Gr=11;function Hr({store:t,actions:e,fetchChecks:n}){let[o,r]=bn(null),[s,a]=bn("idle"),[i,l]=bn(""),[c,u]=[t.frame.value,t.network.value],d=!o||o.iteration!==c?.iteration||o.revision!==c?.revision;dc(()=>r(null),[u?.names]);async function p(){let h=t.network.value;a("busy"),l("");try{let m=await n();t.network.value?.names===h?.names&&r(m)}catch(m){l(m.message)}a("idle")}return f`
    <p class="hint">
      Each weight a little up, then a little down: (E(w + h) − E(w − h)) / 2h. No chain rule, and the same
      number.
    </p>
    <button type="button" disabled=${s==="busy"} onClick=${p}>
      ${s==="busy"?"Checking …":"Check all gradients"}
    </button>
    <div role="status">
      ${i&&f`<p class="hint">${i}</p>`}
      ${o&&u?f`<p>${fc(o)}${d?f` <span class="hint">The network has moved on since.</span>`:""}</p>`:""}
    </div>
    ${o&&u?f`<div class="scrolls"><${hc} ...${{store:t,actions:e,network:u,found:o}} /></div>`:""}
  `}function fc({checks:t,iteration:e}){let n=t.filter(({agrees:o})=>!o).length;return n===0?`✓ All ${t.length} gradients of iteration ${e} agree.`:`✗ ${n} of ${t.length} gradients of iteration ${e} differ.`}function hc({store:t,actions:e,network:n,found:o}){let r=t.writing.value,s=L(n);return f`<table class="gradients">
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">difference</th>
        <th scope="col">gap</th>
      </tr>
    </thead>
    <tbody>
      ${o.checks.map(({parameter:a,gradient:i,numeric:l,gap:c,agrees:u,note:d})=>{let p=s.get(a),h=t.knows.value(`dE_total/d${a}`);return f`<tr key=${a} class=${u?"agrees":"differs"} title=${d}>
          <th scope="row">
            <button
              type="button"
              class="plain cell"
              onClick=${()=>e.explain(`dE_total/d${a}`)}
            >
              ${_(p?r.name(p):a)}
            </button>
          </th>
          <td>${h?wn(i,r.number):"□"}</td>
          <td>${h?wn(l,r.number):"□"}</td>
          <td>
            ${h?f`<meter
                      min="0"
                      max=${Gr}
                      value=${mc(c)}
                      aria-label="digits that agree"
                    ></meter>
                    ${` ${u?"✓ agrees":"✗ differs"} ${wn(c,m=>m.toExponential(0))}`}`:"□"}
          </td>
        </tr>`})}
    </tbody>
  </table>`}function wn(t,e){return t===null?"–":e(t)}function mc(t){return t===null?0:Math.max(0,Math.min(Gr,-Math.log10(Math.max(t,1e-16))))}import{createContext as $c}from"preact";import{useContext as gc,useId as vc,useLayoutEffect as bc,useRef as ge,useState as jr}from"preact/hooks";var yn=$c(null);function Tt({label:t,value:e,keep:n,leave:o,autofocus:r,begin:s=null,disabled:a,step:i=.01}){let l=vc(),c=gc(yn)?.value.notation.comma==="true",u=w=>c?xt(w).replace(".",","):xt(w),d=ge(null),p=ge(s),[,h]=jr(0),m=ge(null),[$,g]=jr(""),y=ge(!1);bc(()=>{r&&(d.current?.focus(),s===null&&d.current?.select())},[]);function v(w){p.current=w,h(x=>x+1)}async function b(){if(y.current)return;if(p.current===null)return o?.();let w=Pt(p.current);if(w===null)return g(`“${p.current}” is not a number. Try ${u(.4)}, 2/5 or 1e-3.`);y.current=!0;let x=await n(w);x.ok?k():g(x.message??""),y.current=!1}function k(){m.current=null,v(null),g(""),o?.()}function S(w){let x=p.current===null?e:Pt(p.current);if(x===null)return;let A=Number((x+w*i).toFixed(12));v(u(A)),n(A).then(P=>g(P.ok?"":P.message??""))}function E(w){let x={Enter:()=>{b()},Escape:k,ArrowUp:()=>S(w.shiftKey?10:1),ArrowDown:()=>S(w.shiftKey?-10:-1)}[w.key];w.stopPropagation(),x&&(w.preventDefault(),x())}return f`<span class="number-field">
    <input
      ref=${d}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck=${!1}
      disabled=${a}
      aria-label=${t}
      aria-invalid=${$!==""}
      aria-describedby=${$?`${l}-refusal`:null}
      value=${p.current??m.current??u(e)}
      onInput=${w=>v(w.target.value)}
      onKeyDown=${E}
      onFocus=${w=>m.current=w.target.value}
      onBlur=${()=>{m.current=null,b()}}
    />
    ${$&&f`<span class="refusal" role="alert" id=${`${l}-refusal`}>${$}</span>`}
  </span>`}function G({label:t,value:e,options:n,choose:o,disabled:r=!1}){return f`<label class="field">
    <span>${t}</span>
    <select
      value=${e}
      disabled=${r}
      onChange=${s=>o(s.target.value)}
    >
      ${n.map(([s,a])=>f`<option key=${s} value=${s}>${a}</option>`)}
    </select>
  </label>`}function at({label:t,value:e,choose:n}){return f`<label class="field check">
    <span>${t}</span>
    <input
      type="checkbox"
      checked=${e}
      onChange=${o=>n(o.target.checked)}
    />
  </label>`}function z({label:t,name:e,value:n,step:o,keep:r}){return f`<div class="field">
    <span aria-hidden="true">${t}</span>
    <${Tt} label=${e??t} value=${n} step=${o} keep=${r} />
  </div>`}function gt(t){let e=t.replaceAll("_"," ");return e.charAt(0).toUpperCase()+e.slice(1)}import{useLayoutEffect as Kr,useRef as wc}from"preact/hooks";var yc=.5;function st({tex:t,spoken:e,typeset:n,small:o=!1}){return f`<span class="formula" ...${e?{role:"math","aria-label":e}:{"aria-hidden":"true"}}
    ><${kn} tex=${o?`\\textstyle ${t}`:t} typeset=${n}
  /></span>`}function Jr({left:t="",sides:e,spoken:n,typeset:o}){let r=e.filter((s,a,i)=>a===0||Vr(s)!==Vr(i[a-1]));return f`<div class="formula-place" role="math" aria-label=${n}>
    ${t&&f`<${kn} tex=${t} typeset=${o} />`}
    ${r.map((s,a)=>f`<${kn} key=${a} tex=${`{}= ${s}`} typeset=${o} />`)}
  </div>`}function kn({tex:t,typeset:e}){let n=wc(null);return Kr(()=>{let o=n.current;o&&e(o,`\\displaystyle ${t}`).then(()=>zr(o))},[t]),Kr(()=>{let o=n.current,r=new ResizeObserver(()=>zr(o));return r.observe(o.parentElement),()=>r.disconnect()},[]),f`<span class="piece" ref=${n}></span>`}function zr(t){t.style.fontSize="";let[e,n]=[t.clientWidth,t.scrollWidth];n>e&&e>0&&(t.style.fontSize=`${Math.max(yc,e/n)}em`)}function Vr(t){return t.replace(/\\html(?:Data|Class)\{[^}]*\}/g,"").replace(/[{}]/g,"")}function Xr({step:t,hasNumbers:e,typeset:n,writing:o}){let{in_symbols:r,in_numbers:s,result:a}=t.tex,i=[r,...e?[s]:[]].filter((l,c)=>c===0||l!==a);return f`<div class="chain">
    <${Jr} sides=${i} spoken=${t.spoken} typeset=${n} />
    <${ve} step=${t} writing=${o} />
    <${Yr} step=${t} typeset=${n} />
  </div>`}function xn({step:t,depth:e,typeset:n,writing:o,colour:r,at:s}){let{left:a,in_symbols:i}=t.tex;return f`<li
    class=${e>0?"factor inner":"factor"}
    data-quantity-of=${t.quantity}
    data-quantity=${t.quantity}
    data-factor=${r}
    data-at=${s}
  >
    <div class="formula-place equation" role="math" aria-label=${t.spoken}>
      <span class="left"><${st} tex=${a} spoken="" typeset=${n} small /></span>
      <span class="symbols"><${st} tex=${i} spoken="" typeset=${n} /></span>
    </div>
    <button
      type="button"
      class="plain value"
      aria-label=${`${nt(t.result)}, explain ${t.spoken_in_symbols.split(", equals ")[0]}`}
      data-quantity=${t.quantity}
    >
      ${nt(t.result)}
    </button>
    <${ve} step=${t} writing=${o} numbers />
    <${Yr} step=${t} typeset=${n} />
  </li>`}function ve({step:t,writing:e,numbers:n=!1}){let{note:o,same:r,rounded:s,result:a}=t,i=n&&t.numbers!==a;return!i&&!o&&r.length===0&&!s?"":f`<p class="note">
    ${i?f`<span class="number">${nt(t.numbers)}</span>. `:""}
    ${r.map(({plain:l,spoken:c})=>f`<span class="same" aria-label=${c} role="math">${_(l)}</span>. `)}
    ${o?_(e.letters(o)):""}
    ${s?f` <span class="rounded">Rounded for display.</span>`:""}
  </p>`}function Yr({step:t,typeset:e}){return t.small.length===0?"":f`<details>
    <summary>Step by step</summary>
    ${t.small.map((n,o)=>f`<div class="small" key=${o}>
          <${st} tex=${n.tex} spoken=${n.spoken} typeset=${e} />
          <p class="note">${_(n.why)}</p>
        </div>`)}
  </details>`}var be=9;function Zr(t,e,n){let o=n.name(e);switch(t){case`dE_total/d${e.name}`:return`∂E/∂${o}`;case`${e.name}+`:return`${o}⁺`;case`net_${e.name}`:return n.net;case`out_${e.name}`:return n.out;case`delta_${e.name}`:return"δ";case"E_total":return"E_total";default:return t.startsWith("E_")?"E":n.letters(t.replace(/(^|\/)d/g,"$1∂").replace("delta","δ"))}}function Qr({store:t,actions:e,element:n}){let o=t.quantity.value,r=ct(n),s=r.includes(o)||o===""?r:[...r,o];return s.length<2?"":f`<div class="choices" role="group" aria-label="Quantity to explain">
    ${s.map(a=>f`<button
          key=${a}
          type="button"
          class="plain"
          aria-label=${Zr(a,n,t.writing.value)}
          aria-pressed=${a===o}
          onClick=${()=>e.explain(a)}
        >
          ${_(Zr(a,n,t.writing.value))}
        </button>`)}
  </div>`}function ta({store:t,actions:e,element:n,typeset:o,light:r}){let[s,a,i]=[t.explained.value,t.frame.value,t.quantity.value];if(ct(n).length===0)return f`<p class="hint">This number is given, not worked out.</p>`;let l=s?.iteration===a?.iteration&&s?.revision===a?.revision,c=!l&&!t.status.value.playing;return f`<section class="explanation" aria-label="How it comes about" aria-busy=${!l}>
    ${s?"":f`<p class="hint">${kc(t,i)}</p>`}
    ${s&&f`<div
        class=${c?"steps stale":"steps"}
        onPointerOver=${u=>r(Tc(u.target))}
        onPointerLeave=${()=>r(null)}
        onClick=${u=>Oc(u.target,t,e)}
      >
        <${xc} ...${{shown:s,typeset:o,writing:t.writing.value}} />
      </div>`}
    <p class="hint when" role="status">
      ${s&&c?`These steps are of iteration ${O(s.iteration)}.`:""}
    </p>
  </section>`}function kc(t,e){return t.fault.value?t.fault.value:t.hidden.value.has(e)?"Hidden until the question is answered.":t.explains.value(e)?t.derivation.value?.quantity===e?"Not worked out yet at this operation.":"":"Not worked out yet at this operation."}function xc({shown:t,typeset:e,writing:n}){let{iteration:o,factors:r,gradient_check:s}=t,a=En(t),i=Ec(t,a),l=new Map(r.map(({quantity:d,number:p})=>[d,p])),c=({step:d,depth:p})=>f`<${xn}
      key=${d.quantity}
      ...${{step:d,depth:p,typeset:e,writing:n}}
      colour=${l.get(d.quantity)}
      at=${r.find(({quantity:h})=>h===d.quantity)?.at}
    />`,u=a===t.steps.at(-1)&&t.then.length>0;return f`
    <div class="result" data-quantity-of=${a.quantity}>
      <${st} tex=${a.tex.left} spoken="" typeset=${e} small />
      <span>=</span>
      <strong>${nt(a.result)}</strong>
      <span class="iteration"
        >iteration <span data-testid="explained-iteration">${O(o)}</span></span
      >
    </div>
    ${s?f`<${_c} check=${s} writing=${n} />`:""}
    <${Xr} step=${a} hasNumbers=${!Sc(a,i)} ...${{typeset:e,writing:n}} />
    ${i.length>0?f`<ol class="factors">
            ${i.slice(0,be).map(c)}
          </ol>`:""}
    ${i.length>be?f`<details class="more">
            <summary>${i.length-be} more</summary>
            <ol class="factors">
              ${i.slice(be).map(c)}
            </ol>
          </details>`:""}
    ${u?f`<${Mc} ...${{then:t.then,typeset:e,writing:n}} />`:""}
  `}function En({quantity:t,steps:e,then:n}){return(t==="E_total"?n.at(-1):void 0)??e.at(-1)}function Ec({steps:t},e){let n=new Map(t.map(s=>[s.quantity,s])),o=[];n.delete(e.quantity);function r(s,a){for(let i of s.uses){let l=n.get(i);l&&(n.delete(i),o.push({step:l,depth:a}),r(l,a+1))}}return r(e,0),o}function Sc({uses:t,tex:e},n){return e.in_symbols.split("\\htmlData{").length-1===t.length&&t.every(r=>n.some(({step:s,depth:a})=>a===0&&s.quantity===r))}function Mc({then:t,typeset:e,writing:n}){let o=t.at(-1);return f`<div class="next" data-quantity-of=${o.quantity} data-at="learning_rate">
    <p class="hint">Next value</p>
    ${t.length>1?f`<ol class="factors">
            ${t.slice(0,-1).map(r=>f`<${xn} key=${r.quantity} depth=${0} ...${{step:r,typeset:e,writing:n}} />`)}
          </ol>`:""}
    <div class="formula-place" role="math" aria-label=${o.spoken}>
      <${st} tex=${`${o.tex.left} = ${o.tex.in_symbols}`} spoken="" typeset=${e} small />
      <span class="number"
        >= ${o.numbers===o.result?"":nt(`${o.numbers} = `)}<strong
          >${nt(o.result)}</strong
        ></span
      >
    </div>
    <${ve} step=${o} writing=${n} />
  </div>`}function Tc(t){let e=t instanceof Element?t.closest("[data-at]"):null;return e?.getAttribute("data-at")||(e?.getAttribute("data-quantity")??null)}function Oc(t,e,n){if(!(t instanceof Element)||t.closest("summary"))return;let o=t.closest("[data-quantity]")?.getAttribute("data-quantity");o&&o!==e.quantity.value&&n.explainIfKnown(o)}function Ac(t){let[e,n]=t.toExponential(0).replace("+","").replaceAll("-","−").split("e");return t===0?"0":nt(`${e}·10^${n}`)}function _c({check:{numeric:t,gap:e,agrees:n,note:o},writing:r}){return t===null||e===null?"":f`<p class="difference" data-testid="difference">
    <span class=${n?"agrees":"differs"}>${n?"✓ agrees":"✗ differs"}</span>${" "}
    <abbr
      title="The error a little above minus the error a little below, divided by the distance. No derivative."
      >central difference</abbr
    >
    ${" "}<span class="number">${r.number(t,12)}</span>, gap ${Ac(e)}
    ${o?` ${o}`:""}
  </p>`}import{useLayoutEffect as Cc,useState as Lc}from"preact/hooks";var[Nc,Sn]=[40,8];function ea(t){let{store:e}=t,n=e.moment.value;return n?f`<${Ic} ...${t} moment=${n} />`:""}function Ic({store:t,actions:e,fetchEquations:n,moment:o}){let[r,s]=Lc({key:"",equations:[]}),a=t.frame.value,i=o.group.slice(-Nc).map(({quantity:$})=>$),l=tt(t.notation.value),c=`${i} ${a?.iteration} ${a?.revision} ${l}`;Cc(()=>{if(i.length===0)return;let $=new AbortController;return n(i,l,$.signal).then(({equations:g,iteration:y,revision:v})=>{let b=y===a?.iteration&&v===a?.revision;!$.signal.aborted&&b&&s({key:c,equations:g})},()=>{}),()=>$.abort()},[c]);let u=i.length===0||r.key===c,d=u&&i.length>0?r.equations:[],p=d.at(-1),h=({quantity:$,plain:g,spoken:y})=>f`<li key=${$} class=${$===t.quantity.value?"explained":""}>
      <button type="button" class="plain" onClick=${()=>e.explain($)}>
        <span class="equation" aria-hidden="true">${_(nt(g))}</span
        ><span class="spoken">${y}</span>
      </button>
    </li>`,m=d.slice(0,-Sn);return f`<section
    class="operation"
    aria-label="Operations of this step"
    aria-busy=${!u}
    data-testid="operation"
  >
    <p class="heading">
      <span
        >${Rc(o,t.cursor.value)}${p?f`<span class="spoken"> ${p.spoken}</span>`:""}</span
      >
      <button type="button" class="plain" onClick=${e.showEverything}>Show everything</button>
    </p>
    ${m.length>0?f`<details>
            <summary>${o.group.length-Sn} operations before these</summary>
            <ol>
              ${m.map(h)}
            </ol>
          </details>`:""}
    ${d.length>0?f`<ol>
            ${d.slice(-Sn).map(h)}
          </ol>`:""}
  </section>`}function Rc({at:t,of:e,operation:n,group:o},r){let s=r?.iteration??0;if(e===0)return"Fetching the operations of this iteration …";if(!n)return`From iteration ${O(s)} to ${O(s+1)}: nothing is worked out yet. Step does the first of ${O(e)} operations.`;let a=r?.calculation?.batch??1,i=n.sample===null&&a>1?`, all ${O(a)} samples of the batch`:"",l=t===e?` The next step goes on from iteration ${O(s+1)}.`:"",c=o.length>1?`, with the ${O(o.length-1)} before it`:"";return`Operation ${O(t)} of ${O(e)}, ${n.phase}${i}${c}.${l}`}function na({store:t,actions:e,typeset:n,light:o,copy:r,fetchEquations:s}){let[a,i,l]=[t.frame.value,t.network.value,t.selected.value],c=i&&l?L(i).get(l):void 0;return f`
    <${ea} ...${{store:t,actions:e,fetchEquations:s}} />
    ${!a||!i||!c?f`<p class="hint">
            Click a weight or a neuron to see how its numbers come about.
            ${t.keeps("numbers")?"":" A second click changes it: also while it plays."}
          </p>`:f`<div class="about" key=${c.name}>
            <h3>${U(c)}</h3>
            <div class="what">
              <${Qr} ...${{store:t,actions:e,element:c}} />
              <button type="button" class="plain pin" onClick=${e.free}>pinned · Esc frees</button>
            </div>
            <${ta} ...${{store:t,actions:e,element:c,typeset:n,light:o}} />
            ${t.fault.value?f`<${Wc} ...${{store:t,element:c,frame:a}} />`:""}
            <${Pc} ...${{store:t,actions:e,element:c,frame:a,network:i,copy:r}} />
          </div>`}
  `}function Wc({store:t,element:e,frame:n}){if(e.kind!=="weight"&&e.kind!=="bias")return"";let{number:o}=t.writing.value,r=[["gradient",`dE_total/d${e.name}`,o(n.gradients[e.parameter])],["next value",`${e.name}+`,o(n.updated[e.parameter])]];return f`<dl>
    ${r.map(([s,a,i])=>f`<div class="row">
          <dt>${s}</dt>
          <dd>${t.explains.value(a)?i:"□"}</dd>
        </div>`)}
  </dl>`}function Pc({store:t,actions:e,element:n,frame:o,network:r,copy:s}){let a=t.explained.value,i=n.kind==="target"?t.writing.value.target:t.writing.value.name(n),l=async()=>{a&&(t.notice.value=await s(En(a).copy)?"The formula is on the clipboard, as TeX.":"The browser did not allow that.")};return f`<div class="changing">
    ${le(n)?f`<span class="field-name">${_(i)}</span> ${Dc(t,e,n,o)}
            ${Fc(n,r,t,e)}`:""}
    ${a&&ct(n).length>0?f`<button type="button" class="plain copy" aria-label="TeX: copy this formula" onClick=${l}>
            TeX
          </button>`:""}
  </div>`}function Dc(t,e,n,o){let r=t.explained.value?.element[n.name],s=t.drafts.value.get(n.name)?.value??r??X(n,o);return s===void 0?"…":t.keeps("numbers")?f`<span class="number">${t.writing.value.number(s)}</span>`:f`<${Tt}
    label=${`New value of ${n.name}`}
    value=${s}
    keep=${a=>e.edit(n.name,a,kt(n,o))}
  />`}function Fc(t,{settings:e},n,o){if(n.keeps("rule")||t.kind!=="weight"&&t.kind!=="bias")return"";let r=e.frozen.filter(a=>a!==t.name),s=a=>{o.edit("frozen",[...r,...a?[t.name]:[]].join(" "))};return f`<${at}
    label=${`Freeze ${t.name}`}
    value=${e.frozen.includes(t.name)}
    choose=${s}
  />`}import{useState as Kc}from"preact/hooks";import{useRef as qc}from"preact/hooks";function we({store:t,open:e},n){let o=qc("");return(e.value||!t.status.value.playing)&&(o.current=n()),o.current}function ra(t){let{layers:e}=t.names,n=L(t),o=new Map([...n.values()].flatMap(s=>s.kind==="bias"?s.to.map(a=>[a,s.parameter]):[])),r=0;return e.slice(1).map((s,a)=>{let i=e[a],l=r;return r+=s.length*i.length,{index:a+1,from:i,to:s,first:l,feeding:i.map(c=>oa(n.get(c)).activation),neurons:s.map(c=>oa(n.get(c)).neuron),biases:s.flatMap(c=>o.get(c)??[])}})}function oa(t){if(t?.kind==="neuron")return t;if(t?.kind==="input")return{...t,neuron:-1};throw new Error("A layer has inputs or neurons.")}var Bc={light:{negative:[31,95,168],positive:[179,88,6],zero:[120,126,134]},dark:{negative:[121,184,255],positive:[255,171,94],zero:[128,136,146]}},Ht=32,Uc={light:[[19,75,138],[91,155,213],[246,246,246],[232,150,90],[163,71,0]],dark:[[140,196,255],[63,127,191],[27,31,36],[192,113,43],[255,184,112]]},jt=128;function ye(t,e){return Math.round(Math.sqrt(Math.min(1,Math.abs(t)/e))*Ht)/Ht||0}function Mn(t,e){let n=Bc[e],o=t<0?n.negative:n.positive,r=ye(t,1);return`rgb(${o.map((a,i)=>Math.round(n.zero[i]+(a-n.zero[i])*r)).join(" ")})`}function Gc(t){return 1.5+5*ye(t,4)}function Hc(t){return t<0?"7 5":"none"}var aa=new Map;function ke(t,e){let o=4*(ye(t,1)*Ht*(Ht+1)+ye(t,4)*Ht)+(t<0?2:0)+(e==="dark"?1:0),r=aa.get(o);if(r)return r;let s={stroke:Mn(t,e),thick:Gc(t),dash:Hc(t)};return aa.set(o,s),s}var sa=new Map;function Tn(t){let e=sa.get(t);if(e)return e;let n=Array.from({length:2*jt+1},(s,a)=>jc(Uc[t],a/(2*jt))),o=new Uint8ClampedArray(n.flatMap(s=>[...s,255])),r={pixels:new Uint32Array(o.buffer),css:n.map(s=>`rgb(${s.join(" ")})`)};return sa.set(t,r),r}function xe(t){let e=Math.round(Math.sqrt(Math.min(1,Math.abs(t)/1))*jt)||0;return t<0?jt-e:jt+e}function jc(t,e){let n=e*(t.length-1),[o,r]=[t[Math.floor(n)],t[Math.ceil(n)]];return o.map((s,a)=>Math.round(s+(r[a]-s)*(n-Math.floor(n))))}function Ee(t,[e,n]){return t.knows.value(e)?t.writing.value.number(n):"□"}function Se({store:t,title:e,rows:n,columns:o,cells:r,edge:s,weight:a,point:i,select:l}){let c=o.some(d=>d!==""),u=d=>d?"crossed":"";return f`<table class=${a?"matrix":"vector"}>
    <caption>
      ${e}
    </caption>
    ${c?f`<thead>
            <tr>
              ${n.some(d=>d!=="")?f`<td></td>`:""}
              ${o.map(d=>f`<th scope="col" key=${d} class=${u(s?.from===d)}>${d}</th>`)}
            </tr>
          </thead>`:""}
    <tbody>
      ${r.map((d,p)=>f`<tr key=${n[p]}>
            ${n[p]?f`<th scope="row" class=${u(s?.to===n[p])}>${n[p]}</th>`:""}
            ${d.map((h,m)=>{let $=Ee(t,h);if(!a||!l||!i)return f`<td key=${m}>${$}</td>`;let g=a(p,m),y=s?.name===g;return f`<td
                key=${g}
                class=${y?"chosen":u(s?.to===n[p]||s?.from===o[m])}
              >
                <button
                  type="button"
                  class="plain cell"
                  style=${{borderColor:$==="□"?"transparent":Mn(h[1]??0,t.theme.value)}}
                  aria-label=${`${$==="□"?"not known yet":$}, ${e} of ${g}, from ${o[m]} to ${n[p]}`}
                  onPointerMove=${v=>v.pointerType!=="touch"&&i(g,v.clientX,v.clientY)}
                  onPointerLeave=${()=>i(null,0,0)}
                  onClick=${()=>l(g)}
                >
                  ${$}
                </button>
              </td>`})}
          </tr>`)}
    </tbody>
  </table>`}var ia=[["parameters","W"],["gradients","∂E/∂W"],["updated","W⁺"]],zc=576;function la(t){let[e,n]=Kc(ia[0][0]);return we(t,()=>Vc(t,e,n))}function Vc({store:t,actions:e,open:n},o,r){let[s,a]=[t.network.value,t.frame.value];if(!s||!a||a.large&&!n.value)return"";if(!a.complete)return f`<p class="hint">Fetching all numbers …</p>`;let i={parameters:Jc,gradients:Xc,updated:Zc}[o];return f`
    <div class="choices" role="group" aria-label="What the matrices hold">
      ${ia.map(([l,c])=>f`<button
            key=${l}
            type="button"
            class="plain"
            aria-pressed=${l===o}
            onClick=${()=>r(l)}
          >
            ${c}
          </button>`)}
    </div>
    ${ra(s).map(l=>{let{index:c,to:u,from:d}=l;return u.length*d.length>zc?f`<p class="hint">
          Layer ${c}: ${u.length} × ${d.length} weights, too many to be read here.
        </p>`:f`<section class="layer" key=${c} aria-label=${`Layer ${c}`}>
        <${i} ...${{store:t,actions:e,network:s,frame:a,layer:l}} />
      </section>`})}
  `}function Jc({store:t,actions:e,network:n,frame:o,layer:r}){let{net:s,out:a}=t.writing.value,{from:i,to:l,biases:c}=r,u={store:t,actions:e,network:n,frame:o,layer:r};return f`
    <h3>Layer ${r.index}: ${s} = W · ${a}${c.length>0?" + b":""}</h3>
    <div class="product">
      <${Kt} ...${u} kind="parameters" title="W" />
      <span class="sign">·</span>
      <${Me} ...${{store:t,title:a,names:i,cells:ca(r,o)}} />
      ${c.length>0?f`<span class="sign">+</span>
              <${Me}
                ...${{store:t,title:"b",names:l,cells:c.map(d=>Qc(n,d,o.parameters[d]))}}
              />`:""}
      <span class="sign">=</span>
      <${Me}
        ...${{store:t,title:s,names:l,cells:r.neurons.map((d,p)=>[`net_${l[p]}`,o.netInputs[d]])}}
      />
    </div>
  `}function Xc({store:t,actions:e,network:n,frame:o,layer:r}){let{out:s,notation:a}=t.writing.value,i=a.delta_sign==="-1"?-1:1,{batch_size:l,sample_reduction:c,l1:u,l2:d}=n.settings,p=Math.min(l||n.samples,n.samples),h=[u?" + λ₁·sign W":"",d?" + λ₂·W":""].join(""),m=p===1,$=m?`${i<0?"−":""}δ · ${s}ᵀ${h}`:`the ${c} of ${i<0?"−":""}δ · ${s}ᵀ over the ${p} samples of the batch${h}`,g=r.neurons.map((y,v)=>[`delta_${r.to[v]}`,i*o.deltas[y]]);return f`
    <h3>Layer ${r.index}: ∂E/∂W = ${$}</h3>
    <div class="product">
      ${m?f`<${Me} ...${{store:t,title:"δ",names:r.to,cells:g}} />
              <span class="sign">·</span>
              <${Se}
                ...${{store:t,title:`${s}ᵀ`,columns:r.from,rows:[""],cells:[ca(r,o)]}}
              />
              <span class="sign">=</span>`:""}
      <${Kt} ...${{store:t,actions:e,network:n,frame:o,layer:r}} kind="gradients" title="∂E/∂W" />
    </div>
    <${Yc} ...${{store:t,network:n,frame:o,layer:r,single:m}} />
  `}function Yc({store:t,network:e,frame:n,layer:o,single:r}){let s=[...new Set(o.biases)];if(s.length===0)return"";let a=s.length<o.to.length||e.biases==="shared";return f`<p class="bias-gradients">
    ${s.map((i,l)=>{let c=e.names.parameters[i],u=a?o.to.length>1?"Σ δ":"δ":`δ of ${o.to[l]}`,d=t.writing.value.notation.delta_sign==="-1"?"−":"";return f`<span key=${c} data-bias=${c}
        >∂E/∂${c} = ${r?`${d}${u} = `:""}<span class="number"
          >${Ee(t,[`dE_total/d${c}`,n.gradients[i]])}</span
        ></span
      >`})}
  </p>`}function Zc({store:t,actions:e,network:n,frame:o,layer:r}){let{rate:s,number:a}=t.writing.value,{optimizer:i}=n.settings,l=i==="gradient_descent",c={store:t,actions:e,network:n,frame:o,layer:r},u=[...new Set(r.biases)];return f`
    <h3>
      Layer ${r.index}:
      ${l?` W⁺ = W − ${s} · ∂E/∂W`:` W⁺, by ${i.replaceAll("_"," ")}`}
    </h3>
    <div class="product">
      ${l?f`<${Kt} ...${c} kind="parameters" title="W" />
              <span class="sign">− <span class="number">${a(o.learningRate)}</span> ·</span>
              <${Kt} ...${c} kind="gradients" title="∂E/∂W" />
              <span class="sign">=</span>`:""}
      <${Kt} ...${c} kind="updated" title="W⁺" />
    </div>
    ${u.length>0?f`<p class="bias-gradients">
            ${u.map(d=>{let p=n.names.parameters[d];return f`<span key=${p}
                >${p}⁺ =
                <span class="number">${Ee(t,[`${p}+`,o.updated[d]])}</span></span
              >`})}
          </p>`:""}
  `}function Kt({store:t,actions:e,network:n,frame:o,layer:r,kind:s,title:a}){let{first:i,from:l,to:c}=r,u=L(n).get(t.selected.value??""),d=u?.kind==="weight"&&c.includes(u.to)&&l.includes(u.from)?u:null,p={parameters:$=>$,gradients:$=>`dE_total/d${$}`,updated:$=>`${$}+`}[s],h=c.map(($,g)=>l.map((y,v)=>{let b=i+g*l.length+v;return[p(n.names.parameters[b]),o[s][b]]}));return f`<${Se}
    ...${{store:t,title:a,rows:c,columns:l,cells:h,edge:d,weight:($,g)=>n.names.parameters[i+$*l.length+g]}}
    point=${e.point}
    select=${e.select}
  />`}function Me({store:t,title:e,names:n,cells:o}){return f`<${Se}
    ...${{store:t,title:e,rows:n,columns:[""],cells:o.map(r=>[r])}}
  />`}function ca({from:t,feeding:e,index:n},o){return t.map((r,s)=>[n===1?r:`out_${r}`,o.activations[e[s]]])}function Qc(t,e,n){return[t.names.parameters[e],n]}var[Ot,Te]=[16,8];function ua({store:t,place:e}){let[n,o,r]=[t.pointed.value,t.frame.value,t.network.value],s=n&&r?L(r).get(n.name):void 0;if(!n||!o||!r||!s||e.value)return"";let{x:a,y:i}=n;return f`<div class="preview" aria-hidden="true" ref=${c=>{if(!c)return;let{width:u,height:d}=c.getBoundingClientRect(),p=a+Ot+u>innerWidth-Te?a-Ot-u:a+Ot,h=i+Ot+d>innerHeight-Te?i-Ot-d:i+Ot;c.style.left=`${Math.max(Te,p)}px`,c.style.top=`${Math.max(Te,h)}px`}}>
    <p>${tu(s,t.writing.value)}</p>
    <dl>
      ${eu(s,o,t.drafts.value,t.writing.value).map(([c,u,d])=>f`<div>
            <dt>${c}</dt>
            <dd>${t.knows.value(u)?d:"□"}</dd>
          </div>`)}
    </dl>
  </div>`}function tu(t,e){let n=f`<strong>${_(e.name(t))}</strong>`;switch(t.kind){case"weight":return f`${n} ${t.from} → ${t.to}`;case"bias":return f`${n} → ${t.to.length>4?`${t.to.length} neurons`:t.to.join(", ")}`;case"target":return f`<strong>${e.target}</strong> of ${t.of}`;default:return n}}function eu(t,e,n,{number:o,delta:r,net:s,out:a}){let{name:i}=t,l=n.get(i)?.value??X(t,e);switch(t.kind){case"weight":case"bias":return[["value",i,l===void 0?"…":o(l)],["gradient",`dE_total/d${i}`,o(e.gradients[t.parameter])],["next value",`${i}+`,o(e.updated[t.parameter])]];case"neuron":return[[s,`net_${i}`,o(e.netInputs[t.neuron])],[a,`out_${i}`,o(l)],["δ",`delta_${i}`,r(e.deltas[t.neuron])]];case"target":return[["value",i,o(l)],["E",`E_${t.of}`,o(e.outputErrors[t.output])]];default:return[["value",i,o(l)]]}}function pa(t){return we(t,()=>nu(t))}function nu({store:t,actions:e,open:n}){let[o,r]=[t.frame.value,t.network.value];if(!o||!r||o.large&&!n.value)return"";if(!o.complete)return f`<p class="hint">Fetching all numbers …</p>`;let s={frame:o,network:r,writing:t.writing.value,explain:e.explain,knows:t.knows.value};return f`<div class="scrolls"><${ou} ...${s} /></div>
    <div class="scrolls"><${ru} ...${s} /></div>`}function At({explain:t,knows:e},n,o){return e(n)?f`<td>
    <button
      type="button"
      class="plain cell"
      aria-label=${`${o}, explain ${n}`}
      onClick=${()=>t(n)}
    >
      ${o}
    </button>
  </td>`:f`<td><span aria-label=${`${n}: not known yet`}>${"□"}</span></td>`}function ou(t){let{frame:e,network:n,writing:o}=t,{number:r,delta:s,net:a,out:i,target:l}=o,{layers:c}=n.names,u=c[0].length,d=c.flat(),p=c[c.length-1].length;return f`<table>
    <caption>
      Neurons
    </caption>
    <thead>
      <tr>
        <th scope="col">neuron</th>
        <th scope="col">${a}</th>
        <th scope="col">${i}</th>
        <th scope="col">${l}</th>
        <th scope="col">E</th>
        <th scope="col">δ</th>
      </tr>
    </thead>
    <tbody>
      ${d.map((h,m)=>{let $=m-(d.length-p);return f`<tr key=${h}>
          <th scope="row">${h}</th>
          ${m<u?f`<td></td>`:At(t,`net_${h}`,r(e.netInputs[m-u]))}
          ${m<u?f`<td>${r(e.activations[m])}</td>`:At(t,`out_${h}`,r(e.activations[m]))}
          <td>${$<0?"":r(e.targets[$])}</td>
          ${$<0?f`<td></td>`:At(t,`E_${h}`,r(e.outputErrors[$]))}
          ${m<u?f`<td></td>`:At(t,`delta_${h}`,s(e.deltas[m-u]))}
        </tr>`})}
    </tbody>
  </table>`}function ru(t){let{frame:e,network:n,writing:o}=t,{number:r}=o,s=L(n);return f`<table>
    <caption>
      Weights and biases
    </caption>
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">value</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">next value</th>
      </tr>
    </thead>
    <tbody>
      ${n.names.parameters.map((a,i)=>f`<tr key=${a}>
            <th scope="row">
              ${_(o.name(s.get(a)))}
            </th>
            <td>${r(e.parameters[i])}</td>
            ${At(t,`dE_total/d${a}`,r(e.gradients[i]))}
            ${At(t,`${a}+`,r(e.updated[i]))}
          </tr>`)}
    </tbody>
  </table>`}function da({store:t,actions:e,place:n}){let[o,r,s]=[n.value,t.frame.value,t.network.value],a=o&&s?L(s).get(o.name):void 0,i=r&&a?X(a,r):void 0;if(!o||!r||!a||i===void 0)return"";let l=()=>{if(n.value!==o)return;n.value=null;let u=document.querySelector(`.diagram [data-name="${CSS.escape(o.name)}"][tabindex]`);u instanceof SVGElement&&u.focus()};return f`<div class="editor" ref=${u=>{u&&(u.style.left=`${o.x}px`,u.style.top=`${o.y}px`)}} key=${o.name}>
    <${Tt}
      autofocus
      label=${`New value of ${U(a)}`}
      value=${i}
      begin=${o.typed}
      keep=${u=>e.tryEdit(o.name,u,kt(a,r))}
      leave=${l}
    />
  </div>`}function fa({store:t}){return f`<p class="spoken" role="status" aria-live="polite" aria-atomic="true" data-testid="spoken">
    ${t.announcement.value}
  </p>`}import{useRef as $a,useState as Oe}from"preact/hooks";var au={right:["✓","right"],too_few_digits:["…","too few digits to tell"],rounding:["≈","rounded in another way"],follows:["↳","follows from your own value"],wrong:["✗","not this"],unknown:["?","there is no such quantity here"],unreadable:["?","this line cannot be read"]};function ha({verdict:t}){let[e,n]=au[t];return f`<span class=${`verdict ${t}`}
    ><span class="mark" aria-hidden="true">${e}</span>${n}</span
  >`}function ma({judged:{mistakes:t,text:e}}){return[...t.map(o=>o.text),...e?[e]:[]].map(o=>f`<p class="note" key=${o}>${_(o)}</p>`)}var ga=new Set(["wrong","follows","rounding"]),su="The values could not be checked just now. Try again.",iu=2;function va({store:t,check:e,fetchRight:n,recall:o,remember:r}){let[s,a]=Oe(o()),[i,l]=Oe(null),[c,u]=Oe(""),[d,p]=Oe({}),h=$a(new Map),m=$a(0),$=t.frame.value,g=i?.iteration===$?.iteration&&i?.revision===$?.revision;function y(k){a(k),r(k)}async function v(){let k=++m.current;u(""),p({});try{let S=await e(s);if(k!==m.current)return;for(let{quantity:E,given:w,verdict:x}of S.verdicts)ga.has(x)&&!S.log&&h.current.set(E,new Set([...h.current.get(E)??[],w]));l(S)}catch(S){k===m.current&&u(S instanceof TypeError?su:S.message)}}async function b(k){let S=m.current,E=await n();S===m.current&&p(w=>({...w,[k]:E[k]??null}))}return f`
    <form
      onSubmit=${k=>{k.preventDefault(),v()}}
    >
      <label>
        <span class="hint"
          >Your own values for the iteration that comes next, one a line, such as w5+ 0.3589. Or a table, or
          your program's log.</span
        >
        <textarea
          aria-label="My values"
          spellcheck=${!1}
          value=${s}
          onInput=${k=>y(k.target.value)}
        ></textarea>
      </label>
      <button type="submit" disabled=${s.trim()===""}>Check</button>
    </form>
    <div role="status">
      ${c?f`<p class="hint">${c}</p>`:""}
      ${i?f`${g?"":f`<p class="hint">The network has moved on since: these verdicts are of what it showed before.</p>`}
              <p class="note">${_(i.summary.text)}</p>
              <ul class="verdicts">
                ${i.verdicts.map((k,S)=>t.hidden.value.has(k.quantity)?f`<li key=${S}>
                        ${_(k.quantity)}: hidden until the question is answered.
                      </li>`:f`<${cu}
                        key=${S}
                        judged=${k}
                        tries=${h.current.get(k.quantity)?.size??0}
                        shown=${g?d[k.quantity]:void 0}
                        show=${g&&!i.log?b:null}
                        writing=${t.writing.value}
                      />`)}
              </ul>
              ${lu(i).map(k=>f`<p class="hint" key=${k}>${k}</p>`)}`:""}
    </div>
  `}function lu({notes:t,log:e}){return e?e.notes:t.map(({line:n,message:o})=>`Line ${n}: ${o}`)}function cu({judged:t,tries:e,shown:n,show:o,writing:r}){let{line:s,quantity:a,given:i,verdict:l}=t,c=a.startsWith("delta_")?r.delta:r.number,u=ga.has(l);return f`<li>
    <p class="judged">
      ${l==="unreadable"?f`<span class="hint">${`Line ${s}`}</span>`:""}${" "}
      <span class="said">${l==="unreadable"?a:_(a)}</span>${" "} ${i}
      <${ha} verdict=${l} />
    </p>
    <${ma} judged=${t} />
    ${typeof n=="number"?f`<p class="note">${`The value is ${c(n)}.`}</p>`:""}
    ${u&&o&&n===void 0?f`<button type="button" class="plain" onClick=${()=>o(a)}>
            ${e>=iu?"Show the value":"Show the value anyway"}
          </button>`:""}
  </li>`}import{useLayoutEffect as ba,useRef as uu}from"preact/hooks";var wa=[["grow","Grow","g"],["shrink","Shrink","s"],["stay","Stay","t"]],pu={grow:"grew",shrink:"shrank",stay:"stayed"};function ya({store:t,actions:e}){return t.watching?"":f`<${at}
    label="Predict first: ask me before each step"
    value=${t.predicting.value}
    choose=${e.setPredicting}
  />`}function ka({store:t,actions:e}){let{right:n,tried:o,last:r}=t.score.value,s=t.question.value;ba(()=>s?du(e,()=>t.shortcuts.value.on):void 0,[s]);let a=uu(null);return ba(()=>{s&&a.current?.scrollIntoView({block:"nearest"})},[s]),t.predicting.value?f`<div class="predict" ref=${a}>
    <div role="status">
      ${s?f`<p>Will <strong>${s.parameter}</strong> grow, shrink or stay in this step?</p>`:r?f`<p>
                ${r.hit?"✓ Right":"✗ Not so"}: ${r.parameter} ${pu[r.answer]}. ${r.why}
              </p>`:f`<p class="hint">Press Step, and say what will happen before it does.</p>`}
    </div>
    ${s?f`<div class="guesses" role="group" aria-label="Your guess">
            ${wa.map(([i,l,c])=>f`<button
                  key=${i}
                  type="button"
                  aria-keyshortcuts=${c}
                  title=${`${l} (${c.toUpperCase()})`}
                  onClick=${()=>e.predict(i)}
                >
                  ${l}
                </button>`)}
          </div>`:""}
    <p class="score" aria-label="Score">${`${n} of ${o}`}</p>
  </div>`:""}function du(t,e){let n=o=>{if(!e()||o.ctrlKey||o.metaKey||o.altKey||document.querySelector("dialog[open]")||o.target instanceof Element&&o.target.closest("input[type=text], select, textarea"))return;let r=wa.find(([,,s])=>s===o.key.toLowerCase());r&&t.predict(r[0])};return document.addEventListener("keydown",n),()=>document.removeEventListener("keydown",n)}var xa=24;function Ea({workbench:t}){if(t.folded.value)return"";let e=()=>document.querySelector(".panel"),n=()=>e().getBoundingClientRect().width;function o(s){if(s.button!==0)return;let a=s.currentTarget,i=e().getBoundingClientRect().right;a.setPointerCapture(s.pointerId);let l=c=>t.resize(i-c.clientX,innerWidth);a.addEventListener("pointermove",l),a.addEventListener("lostpointercapture",()=>a.removeEventListener("pointermove",l),{once:!0})}function r(s){let a={ArrowLeft:xa,ArrowRight:-xa}[s.key];a&&(s.preventDefault(),t.resize(n()+a,innerWidth))}return f`<div
    class="panel-edge"
    role="separator"
    aria-orientation="vertical"
    aria-label="Width of the panel"
    aria-valuemin="20"
    aria-valuemax="60"
    aria-valuenow=${Math.round(100*(t.width.value??.31*innerWidth)/innerWidth)}
    tabindex="0"
    onPointerDown=${o}
    onKeyDown=${r}
  ></div>`}import{useLayoutEffect as fu,useRef as hu}from"preact/hooks";var mu=new Set(["Tab","Shift","Control","Alt","Meta","Escape"]);function Sa({workbench:t,actions:e,store:n,follow:o,toolbar:r}){let s=hu(null),a=t.isFirstVisit.value&&n.frame.value!==null;return fu(()=>{if(!a)return;r(s.current,"Ways to begin");let i=l=>{if(l instanceof KeyboardEvent&&mu.has(l.key))return;let c=l.target instanceof Element?l.target:null,u=l instanceof KeyboardEvent,p=!!(c?.closest(".skip")&&(!u||l.key==="Enter")||c?.closest(".first-minute")),h=u||c?.closest("button, a, input, select, [data-name]");!p&&h&&setTimeout(t.begin)};for(let l of["click","keydown","drop"])addEventListener(l,i);return()=>{for(let l of["click","keydown","drop"])removeEventListener(l,i)}},[a]),a?f`<section class="first-minute" aria-label="First steps">
    <p>Each step computes this network’s error, the gradient of every weight, and the next weights.</p>
    <div class="ways-to-begin" ref=${s}>
      <button
        type="button"
        onClick=${()=>{t.begin(),o()}}
      >
        Follow the article
      </button>
      <button
        type="button"
        onClick=${()=>{t.begin(),e.play()}}
      >
        Just play
      </button>
    </div>
  </section>`:""}import{useRef as Ma,useState as $u}from"preact/hooks";var gu=4,On=8;function Ae({id:t,label:e,children:n}){let o=Ma(null),r=Ma(null),[s,a]=$u(!1),i=()=>r.current?.hidePopover();function l(){if(!o.current||!r.current)return;let c=o.current.getBoundingClientRect(),{style:u}=r.current,d=Math.min(c.bottom+gu,innerHeight/3);u.top=`${d}px`,u.maxHeight=`${innerHeight-d-On}px`;let p=document.documentElement.clientWidth-On-r.current.offsetWidth;u.left=`${Math.max(On,Math.min(c.left,p))}px`}return f`
    <button type="button" class="quiet menu-button" ref=${o} popovertarget=${t} aria-expanded=${s}>
      <span class="menu-label">${e}</span
      ><svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg>
    </button>
    <div
      id=${t}
      class="menu"
      popover="auto"
      ref=${c=>{r.current=c,s&&l()}}
      onToggle=${c=>a(c.newState==="open")}
    >
      ${s&&n?n(i):""}
    </div>
  `}var vu="article";function Ta({store:t,opened:e,openFile:n}){let o=e.title.value;return t.keeps("network")?f`<p class="opened">${o}</p>`:f`<${Ae} id="open-card" label=${o||"Open"}>
    ${r=>{e.getChoices();let s=i=>()=>{r(),i()},a=t.choices.value?.datasets??[];return f`
        <section aria-labelledby="open-title">
          <h2 id="open-title">Open</h2>
          <button type="button" class="entry" onClick=${s(e.openArticle)}>
            The article’s network, from the beginning
          </button>
        </section>
        <section aria-labelledby="examples-title">
          <h2 id="examples-title">Examples</h2>
          <div class="entries">
            ${a.filter(({name:i})=>i!==vu).map(({name:i,title:l})=>f`<button
                    key=${i}
                    type="button"
                    class="entry"
                    onClick=${s(()=>e.openDataset(i))}
                  >
                    ${l}
                  </button>`)}
          </div>
        </section>
        <section aria-labelledby="own-title">
          <h2 id="own-title">Your own</h2>
          <label class="entry">
            <span>A recipe’s file …</span>
            <input
              type="file"
              class="spoken"
              accept=".json,application/json"
              onChange=${i=>{let[l]=i.target.files??[];r(),l&&n(l)}}
            />
          </label>
          <p class="hint">Undo brings back what was open before.</p>
        </section>
      `}}
  <//>`}function Oa({store:t,workbench:e}){return e.projector.value?f`<div class="projected">
    <span>iteration ${O(t.frame.value?.iteration??0)}</span>
    <button type="button" class="quiet" onClick=${()=>e.project(!1)}>Whole page</button>
  </div>`:""}var bu=[["lesson","Lesson"],["explain","Explain"],["check","Check"],["data","Data"],["curves","Curves"],["numbers","Numbers"],["settings","Settings"]],wu={ArrowRight:(t,e)=>(t+1)%e,ArrowLeft:(t,e)=>(t+e-1)%e,Home:()=>0,End:(t,e)=>e-1},yu="M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM6.9 1.5h2.2l.4 1.8 1.2.5 1.6-1 1.5 1.6-1 1.5.5 1.2 1.8.4v2.1l-1.8.4-.5 1.2 1 1.5-1.5 1.6-1.6-1-1.2.5-.4 1.8H6.9l-.4-1.8-1.2-.5-1.6 1-1.5-1.6 1-1.5-.5-1.2-1.8-.4V7.5l1.8-.4.5-1.2-1-1.5 1.5-1.6 1.6 1 1.2-.5Z";function Aa({workbench:t,available:e}){let n=bu.filter(([a])=>e(a)),{panel:o,folded:r}=t;function s(a){let i=n.findIndex(([c])=>c===o.value),l=wu[a.key]?.(i,n.length);l===void 0||a.ctrlKey||a.metaKey||a.altKey||(a.preventDefault(),t.open(n[l][0]),document.getElementById(`tab-${n[l][0]}`)?.focus())}return f`<div class="tabs">
    <div role="tablist" aria-label="Panels" class="tab-list" onKeyDown=${s} hidden=${r.value}>
      ${n.map(([a,i])=>f`<button
            key=${a}
            type="button"
            role="tab"
            id=${`tab-${a}`}
            class=${a}
            aria-selected=${o.value===a}
            aria-controls=${`panel-${a}`}
            tabindex=${o.value===a?0:-1}
            title=${a==="settings"?i:null}
            onClick=${()=>t.open(a)}
          >
            ${a==="settings"?f`<${ku} /><span class="spoken">${i}</span>`:i}
          </button>`)}
    </div>
    <button
      type="button"
      class="quiet fold"
      aria-expanded=${!r.value}
      aria-controls="panel-body"
      title=${r.value?"Show the panel":"Fold the panel"}
      onClick=${()=>t.fold(!r.value)}
    >
      <svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d=${r.value?"M10 3 5 8l5 5":"M6 3l5 5-5 5"} />
      </svg>
      <span class="spoken">Panel</span>
    </button>
  </div>`}function ku(){return f`<svg class="icon gear" viewBox="0 0 16 16" aria-hidden="true"><path d=${yu} /></svg>`}var xu={net:"Net input",out:"Output",target:"Target",rate:"Rate",delta_sign:"δ is",weights:"Weights",decimals:"Decimals",comma:"Decimal sign"};function Eu(t,e){return t!=="delta_sign"?qt[t]:qt.delta_sign.map(([n,o])=>[n,e.letters(o)])}function _a({store:t,actions:e}){let n=t.notation.value,o=Object.keys(qt),r=o.some(s=>n[s]!==$t[s]);return f`
    ${o.map(s=>f`<${G}
          key=${s}
          label=${xu[s]}
          value=${n[s]}
          options=${Eu(s,t.writing.value)}
          choose=${a=>e.write({[s]:a})}
        />`)}
    <button type="button" disabled=${!r} onClick=${()=>e.write($t)}>
      As the article writes
    </button>
    <p class="hint">
      Where there is no room for so many decimals, fewer are shown; the tables and explanations have them all.
    </p>
  `}var Su=[["system","As the device"],["light","Light"],["dark","Dark"]];function Ca({store:t,actions:e,workbench:n,shortcutsOpen:o}){return f`<${Ae} id="view-card" label="View">
    ${r=>f`
      <section aria-labelledby="screen-title">
        <h2 id="screen-title">Screen</h2>
        <${at}
          label="Projector: diagram and formula only, in large type"
          value=${n.projector.value}
          choose=${s=>{n.project(s),r()}}
        />
        <${G}
          label="Colours"
          value=${t.scheme.value}
          options=${Su}
          choose=${s=>t.scheme.value=s}
        />
      </section>
      <section aria-labelledby="keys-title">
        <h2 id="keys-title">Keyboard</h2>
        <button
          type="button"
          class="plain"
          onClick=${()=>{r(),o.value=!0}}
        >
          Shortcuts …
        </button>
      </section>
      <section class="notation" aria-labelledby="notation-title">
        <h2 id="notation-title">Notation</h2>
        <${_a} store=${t} actions=${e} />
      </section>
    `}
  <//>`}import{useLayoutEffect as Mu,useRef as Tu,useState as Ou}from"preact/hooks";function La({open:t,store:e}){let n=Tu(null),[o,r]=Ou(""),s=()=>t.value=!1;Mu(()=>{t.value?n.current?.showModal():n.current?.close(),r("")},[t.value]);let a=e.shortcuts.value,i=c=>e.shortcuts.value=c;function l(c,u){if(!(c.ctrlKey||c.metaKey||c.altKey||["Tab","Escape","Enter"].includes(c.key))&&(c.preventDefault(),c.stopPropagation(),c.key!=="Shift")){if(!fn(c.key))return r(`${c.key} cannot be a shortcut.`);r(""),i(dn(a,u,c.key))}}return f`<dialog ref=${n} class="shortcuts" aria-labelledby="shortcuts-title" onClose=${s}>
    <header>
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <button type="button" onClick=${s}>Close</button>
    </header>
    <${at}
      label="Single keys act on the page"
      value=${a.on}
      choose=${c=>i({...a,on:c})}
    />
    <p class="hint" id="shortcuts-hint">
      Go to a key and press another one to change it. Undo stays Ctrl-Z, and redo Ctrl-Shift-Z.
    </p>
    <dl>
      ${Bt.map(([c,u])=>f`<div class="row" key=${c}>
            <dt>${u}</dt>
            <dd>
              <button
                type="button"
                class="key"
                disabled=${!a.on}
                aria-label=${`${Ut(a.keys[c])}: ${u}`}
                aria-describedby="shortcuts-hint"
                onKeyDown=${d=>l(d,c)}
                onKeyUp=${d=>d.key===" "&&d.preventDefault()}
              >
                ${Ut(a.keys[c])}
              </button>
            </dd>
          </div>`)}
    </dl>
    ${o&&f`<p class="refusal" role="alert">${o}</p>`}
    <button type="button" class="plain" onClick=${()=>i({...St,on:a.on})}>
      The usual keys again
    </button>
  </dialog>`}import{useLayoutEffect as Nu,useRef as Iu}from"preact/hooks";import{useLayoutEffect as Au,useState as An}from"preact/hooks";function Le({store:t,fetchArticle:e,run:n}){let[o,r]=An(null),[s,a]=An(!1),[i,l]=An("");if(Au(()=>{e().then(r,()=>a(!0))},[]),s)return f`<p role="alert">The numbers could not be fetched. Close this and try again.</p>`;if(!o)return f`<p>Fetching …</p>`;let c=o.numbers.filter(d=>!d.agrees),u=o.numbers.filter(d=>d.agrees);return f`
    <ul class="parted">
      ${c.map(d=>f`<${_u}
            key=${d.name}
            printed=${d}
            store=${t}
            tried=${i===d.name}
            run=${t.watching||!d.run?null:()=>{l(d.name),n(d.run)}}
          />`)}
    </ul>
    <h4>A slip of the pen</h4>
    ${o.errata.filter(d=>d.printed.some(p=>p.includes("="))).map(d=>f`<p><code>${d.printed.join(", ")}</code>: ${d.what}</p>`)}
    <details>
      <summary>The ${u.length} numbers that agree</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">quantity</th>
            <th scope="col">printed</th>
            <th scope="col">computed</th>
          </tr>
        </thead>
        <tbody>
          ${u.map(d=>f`<tr key=${d.name}>
                <th scope="row">${_(d.name)}</th>
                <td>${Na(d.printed)}</td>
                <td>${Wt(d.computed)}</td>
              </tr>`)}
        </tbody>
      </table>
    </details>
  `}function _u({printed:t,store:e,tried:n,run:o}){let r=n?Cu(t,e):null;return f`<li>
    <p class="name">${_(t.name)}</p>
    <dl>
      ${_e("printed",Lu(Na(t.printed),Ce(t,t.computed)))}
      ${_e("by the article’s rule",Ce(t,t.computed))}
      ${t.computed_so===null?"":_e("by the other calculation",Ce(t,t.computed_so))}
      ${r===null?"":_e("on the screen now",f`<strong class="shown" role="status">${Ce(t,r)}</strong>`)}
    </dl>
    <p>${_(t.follows_from)}</p>
    ${o&&f`<button type="button" onClick=${o}>${t.run?.label}</button>`}
  </li>`}function Cu(t,e){let[n,o,r]=[e.frame.value,e.network.value,t.run?.shows??""];if(!n||!o)return null;if(r==="E_total")return n.error;let s=L(o).get(r.replace(/^out_/,""));return s?X(s,n)??null:null}function _e(t,e){return f`<div class="row">
    <dt>${t}</dt>
    <dd>${e}</dd>
  </div>`}function Na(t){return t.replace("-","−")}function Ce(t,e){return Wt(e,t.printed.split(".")[1]?.length??0)}function Lu(t,e){let n=0;for(;n<t.length&&t[n]===e[n];)n++;let o=n-t.indexOf(".");return f`${t.slice(0,n)}<mark>${t[n]}</mark>${t.slice(n+1)}<span
      class="spoken"
      >, differs first at decimal ${o}, where a ${e[n]} was to stand</span
    >`}function Ia({open:t,close:e,store:n,fetchArticle:o,run:r}){let s=Iu(null);return Nu(()=>{t?s.current?.showModal():s.current?.close()},[t]),f`<dialog ref=${s} class="about" aria-labelledby="about-title" onClose=${e}>
    <header>
      <h2 id="about-title">About these numbers</h2>
      <button type="button" onClick=${e}>Close</button>
    </header>
    <p>
      The network is the one in Matt Mazur’s “A Step by Step Backpropagation Example” (2015). Backstep
      computes in double precision with the rule the article states. Nearly all of its printed numbers come
      out to the last digit; a few do not, and here is why.
    </p>
    <h3>Where the article and its rule part</h3>
    ${t?f`<${Le} store=${n} fetchArticle=${o} run=${r} />`:""}
  </dialog>`}import{useLayoutEffect as Fa,useRef as qa}from"preact/hooks";function Ne({formula:{left:t,sides:e,spoken:n},typeset:o}){return f`<div class="formula-place lines" role="math" aria-label=${n} tabindex="0">
    <${st} tex=${t} spoken="" typeset=${o} />
    ${e.map(r=>f`<${st} key=${r} tex=${`{}${r}`} spoken="" typeset=${o} />`)}
  </div>`}import{useId as Ru,useState as Wu}from"preact/hooks";function Ra({lesson:t,store:e,stop:n,answer:o}){let r=Ru(),s=t.progress.value[n.title];if(s)return f`<div class="ask done" data-verdict="right">
      <p class="asks">${_(n.asks)}</p>
      <p class="verdict-text">
        <b>${s.shown?"Shown:":"✓ Right:"}</b> <span class="value">${o?o.value:"…"}</span>
        ${t.refusal.value?f`<span class="refusal" role="alert">${t.refusal.value}</span>`:""}
      </p>
    </div>`;let a=t.verdict.value,i=a?he(a):t.refusal.value?[t.refusal.value]:[],l=i.length===0?null:`${r}-verdict`;return f`<div class="ask" data-verdict=${a?.verdict??(i.length>0?"refused":"open")}>
    ${n.choices.length>0?f`<${Du} lesson=${t} stop=${n} id=${r} tell=${l} />`:f`<${Pu} lesson=${t} store=${e} stop=${n} id=${r} tell=${l} />`}
    ${i.length>0?f`<p class="verdict-text" id=${`${r}-verdict`}>
            <b>${i[0]}</b> ${i.slice(1).map(c=>f`${_(c)} `)}
          </p>`:""}
  </div>`}function Pu({lesson:t,store:e,stop:n,id:o,tell:r}){let[s,a]=Wu("");return f`<form
    onSubmit=${i=>{i.preventDefault(),s.trim()&&t.answer(s.trim())}}
  >
    <label class="asks" for=${`${o}-field`}>${_(n.asks)}</label>
    <div class="answer-row">
      <input
        id=${`${o}-field`}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck=${!1}
        maxlength="60"
        placeholder=${e.writing.value.number(.5,1)}
        value=${s}
        aria-describedby=${r}
        aria-invalid=${r!==null}
        onInput=${i=>a(i.target.value)}
      />
      <button type="submit" class="primary">Check</button>
      <${Wa} lesson=${t} />
    </div>
  </form>`}function Du({lesson:t,stop:e,id:n,tell:o}){return f`<p class="asks" id=${`${n}-asks`}>${_(e.asks)}</p>
    <div class="answer-row" role="group" aria-labelledby=${`${n}-asks`} aria-describedby=${o}>
      ${e.choices.map(({name:r,words:s})=>f`<button key=${r} type="button" class="choice" onClick=${()=>{t.answer(r)}}>
            ${s}
          </button>`)}
      <${Wa} lesson=${t} />
    </div>`}function Wa({lesson:t}){return f`<button type="button" class="plain" onClick=${()=>{t.showMe()}}>Show me</button>`}var Fu=["A forward pass","The output layer","The hidden layer","A whole iteration"];function Pa({lesson:t,root:e}){let n=t.path.value?.stops??[],o=t.progress.value,{answered:r,shown:s,of:a}=fe(o,n);return f`<section class="summary" aria-labelledby="summary-title">
    <h4 id="summary-title">You can now</h4>
    <ul class="skills">
      ${n.map((i,l)=>{let c=o[i.title],[u,d]=c?c.shown?["◐","the answer was shown"]:["✓","answered by yourself"]:["○","not answered yet"];return f`<li key=${l}>
          <span aria-hidden="true">${u}</span>
          <span
            >${i.can} <span class="spoken">(${d})</span>
            ${c&&!c.shown?"":f`<button type="button" class="plain" onClick=${()=>{t.go(l)}}>
                    ${c?"Look again":"Go there"}<span class="spoken">: ${i.title}</span>
                  </button>`}
          </span>
        </li>`})}
    </ul>
    <p>
      ${r===a?`All ${a} questions are done, ${a-s} of them by yourself.`:`${r} of ${a} questions are done; ${a-r} are still open.`}
      ${" "}Now do it with other numbers:
    </p>
    <p class="levels">
      ${Fu.map((i,l)=>f`<a key=${l} class="button" href=${`${e}/exercise?level=${l+1}`}>${i}</a>`)}
    </p>
  </section>`}import{useLayoutEffect as qu,useState as Bu}from"preact/hooks";function _n({tries:t,lesson:e,...n}){if(t.length===0)return"";let o=t.find(r=>r===e.tried.value);return f`<div class="tries" role="group" aria-label="Try it">
      ${t.map(r=>f`<button
            key=${r.label}
            type="button"
            aria-pressed=${r.panel?null:r===o}
            onClick=${()=>{e.attempt(r)}}
          >
            ${_(r.label)}
          </button>`)}
    </div>
    ${o?f`<${Uu} ...${n} key=${o.label} pressed=${o} />`:""}`}function Uu({store:t,fetchDerivation:e,typeset:n,pressed:o}){let[r,s]=Bu(null),a=t.frame.value,i=tt(t.notation.value),l=t.status.value.playing,c=`${o.quantity} ${i} ${l?"":`${a?.iteration} ${a?.revision}`}`;return qu(()=>{if(!o.quantity||l)return s(null);let u=new AbortController;return e(o.quantity,i,u.signal).then(({steps:d})=>{let{tex:p,spoken:h}=d[d.length-1],m=[p.in_symbols,p.in_numbers,p.result].map($=>`= ${$}`);u.signal.aborted||s({left:p.left,sides:[...new Set(m)],spoken:h})},()=>{}),()=>u.abort()},[c]),f`<div class="try-result">
    ${Gu(t,o).map(u=>f`<p key=${u}>${_(u)}</p>`)}
    ${r?f`<${Ne} formula=${r} typeset=${n} />`:""}
  </div>`}function Gu(t,{commands:e,select:n,shows:o}){let[r,s]=[t.frame.value,t.network.value];if(!r||!s)return[];let{number:a}=t.writing.value,i=L(s).get(n),l=[];if(e.length>0&&l.push(`Iteration ${r.iteration.toLocaleString("en")}.`),o==="E_total"&&l.push(`E_total is ${a(Et(r,s).value)}.`),i){let c=X(i,r),u=!("neuron"in i)||t.knows.value(`out_${n}`);l.push(`Marked in the diagram: ${U(i)}${c===void 0||!u?"":`, ${a(c)}`}.`)}return l}function Da({caption:t,head:e,rows:n}){return f`<div class="table-place" tabindex="0" role="group" aria-label=${t}>
    <table>
      <caption>
        ${_(t)}
      </caption>
      <thead>
        <tr>
          ${e.map(o=>f`<th key=${o} scope="col">${o}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${n.map(([o,...r])=>f`<tr key=${o}>
              <th scope="row">${o}</th>
              ${r.map((s,a)=>f`<td key=${a}>${s}</td>`)}
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Ba(t){let{lesson:e}=t,n=qa(null),o=e.open.value;Fa(()=>{o&&document.activeElement!==document.body&&n.current?.focus()},[o]);let r=qa(null),s=e.stop.value!==null;if(Fa(()=>{let c=matchMedia("(max-width: 760px)").matches;r.current?.scrollIntoView({block:c?"start":"nearest"})},[e.place.value,s]),!o)return"";let[a,i,l]=[e.path.value,e.stop.value,e.place.value];return f`<section class="card lesson" aria-labelledby="lesson-title" ref=${r}>
    <h2 id="lesson-title" class="spoken" tabindex="-1" ref=${n}>The article, as a lesson</h2>
    ${e.failed.value?f`<p role="alert">The lesson could not be fetched. Close it and try again.</p>`:""}
    ${a&&i?f`
            <${ju} lesson=${e} path=${a} place=${l} />
            <${Hu} ...${t} key=${l} stop=${i} />
            <${Ku} lesson=${e} path=${a} place=${l} />
          `:e.failed.value?"":f`<p class="waiting">Fetching the lesson …</p>`}
  </section>`}function Hu({lesson:t,store:e,root:n,fetchArticle:o,fetchDerivation:r,typeset:s,stop:a}){let i=t.isDone.value?t.revealed.value:null,l=i?i.formula:a.formula,c={lesson:t,store:e,fetchDerivation:r,typeset:s};return f`<div class="stop">
    <h3>${_(a.title)}</h3>
    ${t.foreign.value?f`<${zu} lesson=${t} />`:""} ${Cn(a.text)}
    ${l?f`<${Ne} key=${i!==null} formula=${l} typeset=${s} />`:""}
    <${Ra} lesson=${t} store=${e} stop=${a} answer=${i} />
    ${i?f`<div class="more">
            ${Cn(i.text)}
            <${_n} ...${c} tries=${i.tries} />
            ${i.table?f`<${Da} ...${i.table} />`:""}
            ${i.readers.map(u=>f`<section class="asked" key=${u.asked}>
                  <h4><span class="by">A reader asked</span> ${_(u.asked)}</h4>
                  ${Cn(u.answer)}
                  <${_n} ...${c} tries=${u.tries} />
                </section>`)}
            ${i.errata?f`<${Le} store=${e} fetchArticle=${o} run=${t.attempt} />`:""}
            ${a.sums_up?f`<${Pa} lesson=${t} root=${n} />`:""}
          </div>`:""}
  </div>`}function ju({lesson:t,path:e,place:n}){let{answered:o,of:r}=fe(t.progress.value,e.stops);return f`<div
      class="lesson-progress"
      role="progressbar"
      aria-label="Answered questions"
      aria-valuemin="0"
      aria-valuemax=${r}
      aria-valuenow=${o}
      aria-valuetext=${`${o} of ${r}`}
      title=${`${o} of ${r} questions answered`}
    >
      <i style=${{width:`${100*o/r}%`}}></i>
    </div>
    <button type="button" class="quiet close" onClick=${t.close} title="Close lesson">
      <span aria-hidden="true">✕</span><span class="spoken">Close lesson</span>
    </button>
    <details class="contents">
      <summary>
        <span class="count">Stop ${n+1} of ${e.stops.length} · ${e.stops[n].part}</span>
        <span class="spoken">, contents</span>
      </summary>
      <ol>
        ${e.stops.map((s,a)=>f`<li key=${a}>
              <button
                type="button"
                class="plain"
                aria-current=${a===n?"step":null}
                onClick=${i=>{i.target.closest("details")?.removeAttribute("open"),t.go(a)}}
              >
                ${_(s.title)}${s.title in t.progress.value?f`<span aria-hidden="true"> ✓</span><span class="spoken">, answered</span>`:""}
              </button>
            </li>`)}
      </ol>
    </details>`}function Ku({lesson:t,path:e,place:n}){return f`<nav class="ways" aria-label="Stops of the lesson">
    <button type="button" aria-disabled=${n===0} onClick=${t.back} title="The stop before">
      <span aria-hidden="true">← </span>Previous
    </button>
    <button
      type="button"
      class=${t.isDone.value?"primary":""}
      aria-disabled=${n===e.stops.length-1}
      onClick=${t.next}
      title="The next stop"
    >
      Next<span aria-hidden="true"> →</span>
    </button>
  </nav>`}function zu({lesson:t}){return f`<p class="own">
    This session shows a network of your own, and this lesson speaks of the article’s. Undo would bring yours
    back.
    <button type="button" onClick=${t.showArticle}>Show the article’s</button>
  </p>`}function Cn(t){return t.map((e,n)=>f`<p key=${n}>${_(e)}</p>`)}var Vu=4;function Ua({store:t,actions:e,data:n}){let o=t.frame.value,r=t.network.value;if(!o||!r)return f`<p class="waiting">Fetching the network …</p>`;let s=r.names.layers[r.names.layers.length-1],{output_reduction:a}=r.settings,i=Et(o,r),l=i.of==="sample",c=t.knows.value,u=(d,p)=>c(d)?t.writing.value.number(p):"□";return f`
    <p class="total">
      <button
        type="button"
        class="plain symbol"
        aria-label="E_total, explain"
        onClick=${()=>e.explain("E_total")}
      >
        E<sub>total</sub>
      </button>
      <strong data-testid="error">${u("E_total",i.value)}</strong>
    </p>
    ${l?Ju(o,s,a,u):Xu(o,i,t,n.value)}
    ${i.hasPenalty&&o.withPenalty?f`<p class="sum penalty">
            + penalty on large weights${" "}
            <span class="term">${u("E_total",o.withPenalty.penalty)}</span>
          </p>`:""}
  `}function Ju(t,e,n,o){if(e.length===1||e.length>Vu)return"";let r=n==="mean"?" and ":" + ";return f`<p class="sum">
    ${n==="mean"?"= mean of ":"= "}
    ${e.map((s,a)=>f`${a>0?r:""}<span class="term"
            >E<sub>${s}</sub> ${o(`E_${s}`,t.outputErrors[a])}</span
          >`)}
  </p>`}function Xu(t,{of:e,samples:n},o,r){let{number:s}=o.writing.value,a=r?.right.value,i=d=>`, right ${s(100*d,1)} %`,l=t.sample>=(o.network.value?.samples??1/0),c=e==="sum"?`sum over the ${O(n)} samples of the batch`:`mean of ${O(n)} training samples`,u=(d,p,h)=>f`<button
      type="button"
      class="plain step-sample"
      aria-label=${p}
      onClick=${()=>r?.showing.move(d)}
    >
      ${h}
    </button>`;return f`<p class="sum">
    ${c}${a?i(a.train):""}${Number.isNaN(t.testError)?"":f`${" · test "}<span class="term">${s(t.testError)}</span
            >${a?i(a.test):""}`}${` · epoch ${O(t.epoch)} · `}<span class="term"
      >${`shown: ${l?"test ":""}sample ${O(t.sample+1)}`}${o.watching||!r?"":f`${u(-1,"Previous sample","‹")}${u(1,"Next sample","›")}`}</span
    >${r?Yu(t,r.showing):""}
  </p>`}function Yu(t,e){let n=e.coming.value;return e.chosen.value===null||n.length===0?"":n.length>1?` · gradients of the next ${O(n.length)}`:n[0]===t.sample?"":` · next in training: ${O(n[0]+1)}`}var Ga=t=>f`<svg class="icon arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>`;function Ha({store:t,actions:e}){let{numbersIn:n}=t.writing.value,[o,r]=[t.history.value.undo,t.history.value.redo].map(s=>s&&n(s));return t.watching?f`<p class="watching">Watching: this link shows, and changes nothing.</p>`:f`
    <button
      type="button"
      class="quiet"
      disabled=${o===null}
      onClick=${e.undo}
      aria-keyshortcuts="Control+Z"
      title=${o===null?"Nothing to undo":`Undo ${o} (Ctrl-Z)`}
    >
      ${Ga("M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H6")}<span class="on-wide">Undo</span
      ><span class="what">${o===null?"":` ${o}`}</span>
    </button>
    <button
      type="button"
      class="quiet"
      disabled=${r===null}
      onClick=${e.redo}
      aria-keyshortcuts="Control+Shift+Z"
      title=${r===null?"Nothing to redo":`Redo ${r} (Ctrl-Shift-Z)`}
    >
      ${Ga("M10 2l3.5 3.5L10 9M13 5.5H7a4 4 0 0 0 0 8h3")}<span class="on-wide">Redo</span
      ><span class="what">${r===null?"":` ${r}`}</span>
    </button>
  `}function ja({store:t,actions:e}){let n=t.progress.value;if(n===null)return"";let o=n.done+n.left,r=Math.floor(100*n.done/Math.max(1,o)),s=`On the way to iteration ${O(n.goal)}`;return f`<div class="progress">
    <div
      class="progress-bar"
      role="progressbar"
      aria-label=${s}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${r}
      aria-valuetext=${`${r} %: ${O(n.done)} of ${O(o)} iterations`}
    >
      <div style=${{width:`${r}%`}}></div>
    </div>
    <p>${s} · ${r} %</p>
    ${t.watching?"":f`<button type="button" onClick=${e.stop} title="Stop on the way (Space)">Stop</button>`}
  </div>`}import{useState as Qu}from"preact/hooks";function Jt({store:t}){return t.network.value.settings}function zt(t,e){let{store:n,actions:o}=t;return{value:n.drafts.value.get(e)?.value??Jt(t)[e],keep:r=>o.tryEdit(e,r)}}function Vt(t,e){return{value:Jt(t)[e],choose:n=>{t.actions.edit(e,n)}}}function Ie(t){let{rate:e}=t.store.writing.value;return f`<${z}
    label=${`Learning rate ${e}`}
    name="Learning rate"
    ...${zt(t,"learning_rate")}
  />`}function Re(t){return f`<${G}
    label="Update order"
    ...${Vt(t,"update_order")}
    options=${[["simultaneous","Simultaneous"],["sequential","Sequential"]]}
  />`}function We(t){let{store:e,actions:n,begin:o}=t,{biases:r}=e.network.value;function s(a){let i=a==="frozen"?r==="none"?"shared":r:a;if(i===r)return void n.edit("train_biases",a!=="frozen");o(l=>ho(l,i,a!=="frozen"))}return f`<${G}
    label="Biases"
    value=${r==="none"?"none":Jt(t).train_biases?r:"frozen"}
    choose=${s}
    options=${[["frozen","Frozen"],["shared","Trained, one per layer"],["per_neuron","Trained, one per neuron"],["none","None"]]}
  />`}function Pe(t){return f`
    <${G}
      label="Error function"
      ...${Vt(t,"error")}
      options=${t.choices.errors.map(e=>[e.name,`${gt(e.name)}: ${e.formula}`])}
    />
    <${G}
      label="Total error"
      ...${Vt(t,"output_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
  `}function De(t){return f`
    <${G}
      label="Optimiser"
      ...${Vt(t,"optimizer")}
      options=${t.choices.optimizers.map(e=>[e.name,gt(e.name)])}
    />
    ${Zu(Jt(t).optimizer).map(([e,n])=>f`<${z} key=${e} label=${n} ...${zt(t,e)} />`)}
  `}function Fe(t){return f`
    <${z} label="Batch size (0: all)" step=${1} ...${zt(t,"batch_size")} />
    <${G}
      label="A batch’s gradient"
      ...${Vt(t,"sample_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
    <${at}
      label="Shuffle every epoch"
      value=${Jt(t).shuffle}
      choose=${e=>{t.actions.edit("shuffle",e)}}
    />
  `}function qe(t){return f`
    <${z} label="L1" ...${zt(t,"l1")} />
    <${z} label="L2" ...${zt(t,"l2")} />
  `}function Zu(t){return t==="momentum"||t==="nesterov"?[["momentum","Momentum μ"]]:t==="rmsprop"?[["decay","Decay ρ"],["epsilon","ε"]]:t==="adam"?[["beta1","β₁"],["beta2","β₂"],["epsilon","ε"]]:[]}function Ka({store:t,actions:e,begin:n}){let[o,r]=[t.recipe.value,t.choices.value],[s,a]=Qu("");if(!o||!r||!t.network.value||!t.frame.value)return f`<p class="waiting">Fetching the settings …</p>`;async function i(c){let u=await n(c);return a(u.ok?"":u.message),u}let l={recipe:o,choices:r,begin:i,store:t,actions:e};return f`
    ${s&&f`<p class="refusal" role="alert">${s}</p>`}
    <${tp} ...${l} />
    <${ep} ...${l} />
    <${np} ...${l} />
  `}function tp(t){return f`<fieldset disabled=${t.store.keeps("rule")}>
    <legend>Rule <small>changes the run that goes on</small></legend>
    <${Ie} ...${t} />
    <${Re} ...${t} />
    <${We} ...${t} />
    <${Pe} ...${t} />
    <${De} ...${t} />
    <${Fe} ...${t} />
    <${qe} ...${t} />
  </fieldset>`}function ep({recipe:t,choices:e,begin:n,store:o}){let{start:r}=t.network,s=Xt(t),a=e.activations.filter(h=>h.name!=="softmax").map(h=>[h.name,`${gt(h.name)}: ${h.formula}`]),i=e.activations.map(h=>[h.name,`${gt(h.name)}: ${h.formula}`]),l="initializer"in r,c=(h,m)=>n($=>{let{sizes:g,activations:y}=Xt($);return Dt($,g.with(h,m),y)}),u=(h,m)=>n($=>{let{sizes:g,activations:y}=Xt($);return Dt($,g,y.with(h,m))}),d=()=>n(h=>{let{sizes:m,activations:$}=Xt(h);return Dt(h,[...m,m.at(-1)??2],[...$,$.at(-1)??"logistic"])}),p=()=>n(h=>{let{sizes:m,activations:$}=Xt(h);return Dt(h,m.slice(0,-1),$.slice(0,-1))});return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Network <small>starts a new run</small></legend>
    ${s.sizes.map((h,m)=>f`<div class="layer" key=${m}>
          <${z}
            label=${`Hidden layer ${m+1}`}
            name=${`Neurons in hidden layer ${m+1}`}
            step=${1}
            value=${h}
            keep=${$=>c(m,$)}
          />
          <${G}
            label="Activation"
            value=${s.activations[m]}
            options=${a}
            choose=${$=>{u(m,$)}}
          />
        </div>`)}
    <div class="field">
      <span>Hidden layers</span>
      <span class="pair">
        <button type="button" disabled=${s.sizes.length>=7} onClick=${d}>Add</button>
        <button type="button" disabled=${s.sizes.length===0} onClick=${p}>Remove</button>
      </span>
    </div>
    <${G}
      label="Output activation"
      value=${t.network.activations.at(-1)}
      options=${i}
      choose=${h=>{n(m=>co(m,h,e.datasets))}}
    />
    <${G}
      label="Starting weights"
      value=${l?r.initializer:"given"}
      options=${[...l?[]:[["given","Given"]],...e.initializers.map(h=>[h.name,`${gt(h.name)}: ${h.formula}`])]}
      choose=${h=>h!=="given"&&void n(m=>fo(m,{initializer:h}))}
    />
    <${z}
      label="Seed"
      step=${1}
      value=${t.seed}
      keep=${h=>n(m=>po(m,h))}
    />
  </fieldset>`}function Xt({network:t}){return{sizes:t.layers.slice(1,-1),activations:t.activations.slice(0,-1)}}function np({recipe:t,choices:e,begin:n,store:o}){let{data:r}=t,s="dataset"in r?r:null,a=e.datasets.find(i=>i.name===s?.dataset);return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Data <small>starts a new run</small></legend>
    <${G}
      label="Samples from"
      value=${s?.dataset??"rows"}
      options=${[...s?[]:[["rows","The rows given"]],...e.datasets.map(i=>[i.name,i.title])]}
      choose=${i=>{let l=e.datasets.find(c=>c.name===i);l&&n(c=>uo(c,l))}}
    />
    ${s&&a&&!a.fixed?f`<${z}
            label="Samples"
            step=${10}
            value=${s.samples??a.usual_samples}
            keep=${i=>n(l=>ce(l,{samples:i}))}
          />`:""}
    ${s&&a?.noise?f`<${z}
            label="Noise"
            value=${s.noise??0}
            keep=${i=>n(l=>ce(l,{noise:i}))}
          />`:""}
    ${s&&a&&a.usual_samples>1?f`<${z}
            label="Part for testing"
            value=${s.test_fraction??0}
            keep=${i=>n(l=>ce(l,{test_fraction:i}))}
          />`:""}
  </fieldset>`}import{useLayoutEffect as op,useRef as za}from"preact/hooks";function Va({open:t,scale:e,store:n,mount:o}){let r=za(null),s=za(null),a=t.value;op(()=>{if(!a)return r.current?.close();r.current?.showModal(),s.current?.childElementCount===0&&o(s.current)},[a]);let i=(n.network.value?.samples??1)>1,l=!Number.isNaN(n.frame.value?.testError??NaN);return f`<dialog
    ref=${r}
    class="large-curve"
    aria-labelledby="large-curve-title"
    onClose=${()=>t.value=!1}
  >
    <header>
      <h2 id="large-curve-title">Error curve</h2>
      <button type="button" onClick=${()=>t.value=!1}>Close</button>
    </header>
    <div class="large-curve-place" ref=${s}></div>
    <p class="axis-name">iteration</p>
    <div class="large-curve-foot">
      <ul class="key">
        <li class="key-own">
          ${i?"mean error of all training samples, at the end of each epoch":"total error"}
        </li>
        ${i?f`<li class="key-band">lowest to highest error of single batches</li>`:""}
        ${l?f`<li class="key-test">mean error of the test samples</li>`:""}
        ${n.history.value.branches.length>0?f`<li class="key-other">other runs</li>`:""}
        ${n.history.value.edits.length>0?f`<li class="key-flag">a change on the way</li>`:""}
      </ul>
      <${G}
        label="Scale of errors"
        value=${e.value}
        options=${[["automatic","Automatic"],["linear","Linear"],["logarithmic","Logarithmic"]]}
        choose=${c=>e.value=c}
      />
    </div>
  </dialog>`}import{useLayoutEffect as Za,useRef as Qa}from"preact/hooks";var rp={half_squared:"½ (target − out)²",squared:"(target − out)²",binary_cross_entropy:"binary cross-entropy",cross_entropy:"cross-entropy"},ap={gradient_descent:"gradient descent",momentum:"momentum",nesterov:"Nesterov’s momentum",rmsprop:"RMSProp",adam:"Adam"},Ja={network:"network",data:"data",learning_rate:"learning rate",error:"error function",output_reduction:"total error",sample_reduction:"batch gradient",optimizer:"optimiser",momentum:"momentum",decay:"decay",beta1:"β₁",beta2:"β₂",epsilon:"ε",update_order:"update order",train_biases:"biases",batch_size:"batch size",shuffle:"order of samples",l1:"penalty",l2:"penalty",frozen:"frozen weights"},Be=3;function Xa({settings:t,biases:e,samples:n},o){let r=u=>sp(u,o),{l1:s,l2:a,frozen:i}=t,l=[s>0?`L1 ${r(s)}`:"",a>0?`L2 ${r(a)}`:""].filter(Boolean),c=[ut("rate",`learning rate ${o.rate}`,r(t.learning_rate),["learning_rate"]),ut("batch","",ip(t,n),["batch_size","sample_reduction","shuffle"]),ut("order","",t.update_order==="sequential"?"layer by layer":"all weights at once",["update_order"]),ut("biases","",lp(e,t.train_biases),["train_biases"]),ut("error","",cp(t,o),["error","output_reduction"]),ut("optimizer","",up(t,r),["optimizer","momentum","decay","beta1","beta2","epsilon"])];if(l.length>0&&c.push(ut("penalty","penalty",l.join(", "),["l1","l2"])),i.length>0){let u=i.length>Be?`${i.length} weights and biases`:i.join(", ");c.push(ut("frozen","frozen",u,["frozen"]))}return c}function Ya(t,e){let n=e.map(({quantity:s})=>s).filter(s=>!(s in Ja)),o=[...new Set([...t.map(s=>Ja[s]??s),...n])],r=o.slice(0,Be).join(", ");return o.length>Be?`${r} and ${o.length-Be} more`:r}function sp(t,{notation:e}){return e.comma==="true"?xt(t).replace(".",","):xt(t)}function ut(t,e,n,o){return{name:t,before:e,words:n,settings:o}}function ip({batch_size:t,sample_reduction:e,shuffle:n},o){if(o===1)return"one sample";let r=t===0||t>=o,s=n?", shuffled":"";if(t===1)return`one sample at a time${s}`;let a=r?`all ${o} samples at once`:`batches of ${t}${s}`;return e==="sum"?`${a}, summed`:a}function lp(t,e){return t==="none"?"no biases":e?t==="shared"?"biases trained, one per layer":"biases trained":"biases fixed"}function cp({error:t,output_reduction:e},{letters:n}){let o=n(rp[t]??t);return e==="mean"?`mean of ${o}`:o}function up(t,e){let n=ap[t.optimizer]??t.optimizer;switch(t.optimizer){case"momentum":case"nesterov":return`${n} μ ${e(t.momentum)}`;case"rmsprop":return`${n} ρ ${e(t.decay)}`;case"adam":return`${n} β₁ ${e(t.beta1)}, β₂ ${e(t.beta2)}`}return n}var ts={rate:Ie,batch:Fe,order:Re,biases:We,error:Pe,optimizer:De,penalty:qe},es={rate:"Change the learning rate",batch:"Change the batch",order:"Change the update order",biases:"Change the biases",error:"Change the error function",optimizer:"Change the optimiser",penalty:"Change the penalty"};function ns(t){let{store:e,actions:n,edited:o,lit:r,fetchArticle:s}=t,a=e.network.value;if(!a)return"";let i=new Set(a.unlike_article),l=Ya(a.unlike_article,e.history.value.edits),c=e.keeps("rule")||e.connection.value!=="open",u=async()=>n.open(await s());return f`
    <ul class="rule-parts" aria-label="The rule">
      ${Xa(a,e.writing.value).map(({name:d,before:p,words:h,settings:m})=>{let $=m.some(b=>i.has(b)),g=m.includes(r.value??""),y=`chip${$?" unlike":""}${g?" lit":""}`,v=f`${p&&f`<span class="before">${p} </span>`}<span class="value"
            >${h}</span
          >`;return!ts[d]||e.keeps("rule")?f`<li key=${d}><span class=${y}>${v}</span></li>`:f`<li key=${d}>
          <button
            type="button"
            class=${y}
            data-part=${d}
            title=${es[d]}
            disabled=${c}
            aria-expanded=${o.value===d}
            onClick=${()=>o.value=o.value===d?null:d}
          >
            ${v}
          </button>
        </li>`})}
    </ul>
    ${l&&f`<p class="unlike-article">
        not the article’s ${l}${" "}
        ${!e.keeps("network")&&f`<button type="button" class="plain" onClick=${u}>back to the article</button>`}
      </p>`}
    ${o.value&&f`<${pp} key=${o.value} part=${o.value} ...${t} />`}
  `}function pp({part:t,...e}){let{store:n,edited:o}=e,r=Qa(null),s=n.choices.value,a=s!==null&&n.recipe.value!==null,i=()=>r.current?.hidePopover(),l=Qa(!1),c=async(u,d)=>{let p=await e.actions.tryEdit(u,d);return p.ok&&l.current&&i(),p};return Za(()=>{let u=r.current;u.showPopover();let d=document.querySelector(`.chip[data-part="${t}"]`);d&&dp(u,d.getBoundingClientRect())},[a]),Za(()=>{let u=r.current?.querySelector("input, select");u?.focus(),u instanceof HTMLInputElement&&u.type==="text"&&u.select()},[a]),f`<div
    ref=${r}
    class="popup rule-editor"
    popover
    role="group"
    aria-label=${es[t]}
    onToggle=${u=>u.newState==="closed"&&o.value===t&&(o.value=null)}
    onKeyDownCapture=${u=>{u.key==="Escape"&&i(),l.current=u.key==="Enter"}}
  >
    ${a?f`<${ts[t]} ...${e} actions=${{...e.actions,tryEdit:c}} choices=${s} />`:"Fetching the choices …"}
  </div>`}function dp(t,e){let{offsetWidth:n,offsetHeight:o}=t,r=Math.max(8,Math.min(e.left,innerWidth-n-8)),s=e.bottom+6,a=s+o<innerHeight?s:Math.max(8,e.top-o-6);Object.assign(t.style,{left:`${r}px`,top:`${a}px`})}import{useLayoutEffect as mp,useRef as ss,useState as rs}from"preact/hooks";import{useRef as fp,useState as Yt}from"preact/hooks";var hp=1e4;function os({fetchTable:t,end:e}){let[n,o]=Yt(0),[r,s]=Yt(e),[a,i]=Yt(Math.max(1,Math.ceil(e/hp))),[l,c]=Yt(null),[u,d]=Yt(""),p=fp(null),h=Math.floor((r-n)/a)+1;async function m(){p.current=new AbortController,d(""),c(0);try{await t({from:n,to:r,stride:a},c,p.current.signal),d("The table is among your downloads.")}catch(g){d(p.current.signal.aborted?"Stopped.":g instanceof Error?g.message:"")}c(null)}let $=(g,y,v)=>async b=>!Number.isInteger(b)||b<y||b>v?{ok:!1,message:`A whole number from ${O(y)} to ${O(v)} was expected.`}:(g(b),{ok:!0});return f`<details class="csv">
    <summary>The run as a table (CSV): every quantity by iteration</summary>
    <${z} label="From iteration" step=${1} value=${n} keep=${$(o,0,r)} />
    <${z} label="To iteration" step=${1} value=${r} keep=${$(s,n,e)} />
    <${z}
      label="Every … iterations"
      step=${1}
      value=${a}
      keep=${$(i,1,Math.max(1,e))}
    />
    ${l===null?f`<button type="button" onClick=${m}>${`Download ${O(h)} rows`}</button>`:f`<div class="pair">
            <progress max=${h+1} value=${l} aria-label="Rows that have come"></progress>
            <span>${`${O(Math.max(0,l-1))} of ${O(h)}`}</span>
            <button type="button" onClick=${()=>p.current?.abort()}>Stop</button>
          </div>`}
    <p role="status">${u}</p>
  </details>`}function is({open:t,close:e,fetchLinks:n,query:o,files:r,save:s,fetchTable:a,store:i}){let l=ss(null),[c,u]=rs(null),[d,p]=rs("");mp(()=>{if(!t)return l.current?.close();l.current?.showModal(),p(""),u(null);let $=!0;return n().then(g=>$&&u(g),()=>$&&p("The links could not be made. Close this and try again.")),()=>{$=!1}},[t]);async function h($){let g=new URL($,location.href).href;try{await navigator.clipboard.writeText(g),p("The link is on the clipboard.")}catch{p("The browser did not allow that; the link is selected, press Ctrl-C.")}}let{end:m}=i.frame.value??{end:0};return f`<dialog ref=${l} class="share" aria-labelledby="share-title" onClose=${e}>
    <header>
      <h2 id="share-title">Share</h2>
      <button type="button" onClick=${e}>Close</button>
    </header>
    ${c?f`
            <${as} title="A copy" button="Copy link" path=${c.copy_path+o} copy=${h}>
              Opens exactly this state, in a session of its own.
            <//>
            <${as} title="Watch" button="Copy watch link" path=${c.watch_path+o} copy=${h}>
              Shows this session live; nothing can be changed through it.
            <//>
          `:f`<p>Making the links …</p>`}
    <p role="status">${d}</p>
    <h3>Download</h3>
    <ul class="downloads">
      <li>
        <a href=${`${r}/recipe.json`} download>The recipe</a>: drop the file onto this page to open it
        again
      </li>
      <li>
        The diagram as <button type="button" class="plain" onClick=${()=>s("svg")}>SVG</button>${" or "}
        <button type="button" class="plain" onClick=${()=>s("png")}>PNG</button>
      </li>
      <li><a href=${`${r}/trace.json`} download>This iteration</a>: every quantity, as JSON</li>
      <li>
        A program that computes these numbers by itself:${" "}<a
          href=${`${r}/program.py?kind=numpy`}
          download
          >NumPy</a
        >, ${" "}<a href=${`${r}/program.py?kind=torch`} download>PyTorch</a>, ${" "}<a
          href=${`${r}/notebook.ipynb`}
          download
          >Jupyter notebook</a
        >
      </li>
    </ul>
    ${t?f`<${os} fetchTable=${a} end=${m} />`:""}
  </dialog>`}function as({title:t,button:e,path:n,copy:o,children:r}){let s=ss(null);return f`<div class="link-row">
    <h3>${t}</h3>
    <p>${r}</p>
    <div class="pair">
      <input
        ref=${s}
        type="text"
        readonly
        aria-label=${`${t}: link`}
        value=${new URL(n,location.href).href}
      />
      <button
        type="button"
        onClick=${()=>{s.current?.select(),o(n)}}
      >
        ${e}
      </button>
    </div>
  </div>`}import{useState as ls}from"preact/hooks";var Ln=[.5,1,2,5,10,30,60,200,1e3,1e4,null],cs=[.2,.5,1,2,5],$p=" ",gp=[...ln,"iteration","epoch"];function vp(t,e="iteration"){return t===null?"as fast as possible":t<1?`1 ${e} in ${1/t} s`:`${O(t)} ${e}${t===1?"":"s"} a second`}function bp(t){return t===null?"fastest":t<1?`1 in ${1/t} s`:`${O(t)}/s`}function Ue(t){return f`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>`}function us({store:t,actions:e}){let n=t.frame.value,{playing:o,iterations_per_s:r,until:s}=t.status.value,a=t.stepBy.value,i=o||t.playingSteps.value,l=et(a),c=l?cs:Ln,u=l?t.pace.value:t.speed.value,d=o?r:u,p=t.connection.value!=="open"||!n||t.watching,h=!n||n.iteration===0&&!t.cursor.value?.at;function m(g,y){let{on:v,keys:b}=t.shortcuts.value,k=b[g];return v?{title:`${y} (${Ut(k)})`,"aria-keyshortcuts":cr(k)}:{title:y}}function $(g){if(l)return e.setPace(cs[g]);t.speed.value=Ln[g],o&&e.run(Ln[g],s)}return f`
    <div class="buttons">
      <button
        type="button"
        class="sign"
        disabled=${p}
        onClick=${e.reset}
        aria-label="Reset"
        ...${m("reset","Reset: starting values again. Undo brings this run back.")}
      >
        ${Ue("M3.2 8a5 5 0 1 0 1.6-3.7M3 2v3.2h3.2")}
      </button>
      <button
        type="button"
        class="sign"
        disabled=${p||h}
        onClick=${e.back}
        aria-label="Back"
        ...${m("back",`Back: one ${a}`)}
      >
        ${Ue("M11 3 4 8l7 5z")}
      </button>
      <button
        type="button"
        class="step"
        disabled=${p}
        onClick=${e.step}
        ...${m("step",`Step: one ${a}`)}
      >
        Step${Ue("M6 4l5 4-5 4z")}
      </button>
      <button
        type="button"
        class="primary"
        disabled=${p}
        onClick=${()=>i?e.pause():e.play()}
        ...${m("play",i?"Pause":"Play")}
      >
        ${Ue(i?"M5 3v10M11 3v10":"M5 3l8 5-8 5z")}${i?"Pause":"Play"}
      </button>
    </div>
    <select
      class="step-by"
      aria-label="Step by"
      title="The size of a step"
      value=${a}
      disabled=${p}
      onChange=${g=>e.setStepBy(g.target.value)}
    >
      ${gp.map(g=>f`<option key=${g} value=${g}>by ${g}</option>`)}
    </select>
    <label class="speed">
      <span>speed</span>
      <input
        type="range"
        min="0"
        max=${c.length-1}
        step="1"
        value=${c.indexOf(u)}
        aria-valuetext=${vp(d,l&&!o?a:"iteration")}
        onInput=${g=>$(Number(g.target.value))}
      />
      <span class="speed-words" aria-hidden="true">${bp(d)}</span>
    </label>
    <${wp} store=${t} actions=${e} disabled=${p} />
  `}function wp({store:t,actions:e,disabled:n}){let[o,r]=ls(`10${$p}000`),[s,a]=ls(""),i=t.frame.value;function l(){let c=Pt(o.replace(/\s/g,""));if(c===null||c<0||!Number.isInteger(c))return a(`“${o}” is no iteration. Type a whole number such as 10000.`);i&&c<=i.end?e.seek(c):e.run(null,c)}return f`<form
    class="run-to"
    onSubmit=${c=>{c.preventDefault(),l()}}
  >
    <label>
      <span>run to</span>
      <input
        type="text"
        inputmode="numeric"
        size="8"
        aria-label="Run to iteration"
        aria-invalid=${s!==""}
        aria-describedby=${s?"run-to-refusal":void 0}
        value=${o}
        onInput=${c=>{r(c.target.value),a("")}}
      />
    </label>
    <button type="submit" disabled=${n}>Go</button>
    ${s&&f`<span id="run-to-refusal" class="refusal" role="alert">${s}</span>`}
  </form>`}import{useRef as yp}from"preact/hooks";function ds({store:t,actions:e,enlarge:n}){let o=t.frame.value;return f`
    <p class="where">
      <strong data-testid="iteration">${o?O(o.iteration):"–"}</strong>
      <span class="of">iteration${o&&o.end>0?`, of ${O(o.end)}`:""}</span>
    </p>
    <div class="where-more">
      <${kp} store=${t} actions=${e} />
      <button
        type="button"
        class="plain"
        tabindex="-1"
        aria-label="Enlarge the error curve"
        title="Enlarge the error curve"
        onClick=${n}
      >
        <svg class="icon outline" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M9.5 2.5h4v4M13.5 2.5l-5 5M6.5 13.5h-4v-4M2.5 13.5l5-5" />
        </svg>
      </button>
    </div>
  `}function kp({store:t,actions:e}){let n=yp(null),{branches:o}=t.history.value;if(o.length===0)return"";let{number:r}=t.writing.value,s=a=>{n.current?.hidePopover(),e.choose(a)};return f`
    <button type="button" class="plain" popovertarget="other-runs">
      ${o.length===1?"1 other run":`${o.length} other runs`}
    </button>
    <div id="other-runs" class="popup branches" popover ref=${n}>
      <h2>Other runs</h2>
      <ul>
        ${o.map(a=>f`<li key=${a.id}>
              ${t.watching?ps(a,r):f`<button type="button" onClick=${()=>s(a.id)}>
                      ${ps(a,r)}
                    </button>`}
            </li>`)}
      </ul>
    </div>
  `}function ps({parted_at:t,end:e,error:n},o){let r=`parted at ${O(t)}, reached ${O(e)}`;return n===null?r:`${r}: E ${o(n)}`}import{useLayoutEffect as xp,useState as Ep}from"preact/hooks";function fs({store:t,actions:e,fetchPath:n}){let[o,r,s]=[t.view.value,t.frame.value,t.network.value],a=Sp(o?.stop??null,n);if(!r||!s)return"";let{playing:i,iterations_per_s:l}=t.status.value,c=L(s),u=o?.selected?c.get(o.selected):void 0,d=t.moment.value,p=o!==null&&t.selected.value!==null&&t.selected.value!==o.selected,h=l===null?"as fast as possible":`${O(l)} iterations a second`;return f`<section class="watched" aria-label="The watched page" data-testid="watched">
    <p><strong>Watching</strong>${i?`: it plays, ${h}.`:": it stands still."}</p>
    ${u?f`<p>It explains ${U(u)}.</p>`:""}
    ${d&&o?.step_by?f`<p>
            ${d.operation?`It is at operation ${O(d.at)} of ${O(d.of)}, ${d.operation.phase}.`:"It is before the first operation of an iteration."}
          </p>`:""}
    ${o?.stop?f`<p>Lesson, stop ${o.stop}${a?`: ${a}`:""}.</p>`:""}
    ${o&&o.hidden.length>0?f`<p>The answer to a question is hidden until it is given.</p>`:""}
    ${p?f`<button type="button" class="plain" onClick=${e.free}>Explain what it explains</button>`:""}
  </section>`}function Sp(t,e){let[n,o]=Ep([]);return xp(()=>{t===null||n.length>0||e().then(({stops:r})=>o(r.map(({title:s})=>s)),()=>{})},[t]),t===null?"":n[t-1]??""}function pt({layers:t}){let e=0;return t.slice(1).map((n,o)=>{let r=t[o],s={first:e,from:r,to:n};return e+=r.length*n.length,s})}function vt(t){return pt(t).reduce((e,{from:n,to:o})=>e+n.length*o.length,0)}function _t(t,{first:e,from:n,to:o},r){return o.flatMap((s,a)=>n.map((i,l)=>{let c=e+a*n.length+l,u=ms(r.get(i),r.get(s)),d=t.parameters[c];return{parameter:c,name:d,from:i,to:s,...u,label:null,grows:0,bias:!1}}))}function Ge({parameter:t,name:e,x:n,y:o,to:r},s){return r.map(a=>{let i=s.get(a),l=ms({x:n,y:o,halfWidth:20,halfHeight:20,shape:"circle"},i);return{parameter:t,name:e,from:e,to:a,...l,label:null,grows:0,bias:!0}})}function ms(t,e){let[n,o]=[hs(t,1),hs(e,-1)],r=Math.hypot(o.x-n.x,o.y-n.y)||1,[s,a]=[(o.x-n.x)/r,(o.y-n.y)/r];return{x1:n.x+s*n.gap,y1:n.y+a*n.gap,x2:o.x-s*o.gap,y2:o.y-a*o.gap}}function hs({x:t,y:e,halfWidth:n,shape:o},r){return o==="pill"?{x:t+r*n,y:e,gap:0}:{x:t,y:e,gap:n}}var Mp=[.5,.44,.56,.38,.62,.32,.68],Tp=[.33,.37,.3,.41,.27,.45,.24,.5,.55,.6,.66,.72,.78,.2,.82];function vs(t,e,{fontSize:n,stacked:o,letters:r,decimals:s}){let a=n+2,i={width:n*.62*(o?Math.max(s+2.6,r):s+r+4.4),height:o?2*a+4:n+9},[l,c]=[i.width+2*.15*n,i.height+.15*n],u=[...e],d=[];for(let p of t){let m=(Math.abs(p.y2-p.y1)<.1*n?Mp:Tp).map($=>({x:p.x1+$*(p.x2-p.x1),y:p.y1+$*(p.y2-p.y1),...i})).find(({x:$,y:g})=>!u.some(y=>He({x:$,y:g,width:l,height:c},y)));if(!m)return!1;u.push(m),d.push(m)}t.forEach((p,h)=>p.label=d[h]);for(let[p,h]of t.entries()){let m=u.filter(g=>g!==u[e.length+p]),$=g=>({...d[p],y:d[p].y+g*a/2,height:d[p].height+a});h.grows=[1,-1].find(g=>!m.some(y=>He($(g),y)))??0,h.grows!==0&&(u[e.length+p]=$(h.grows))}return!0}function bs(t,e,n,o,r=[]){for(let i of o){let l=$s(t,e,c=>n(c,i),[gs],r);if(l.every(c=>c!==null))return{decimals:i,places:l}}let s=o.find(i=>i<=4)??o[o.length-1],a=$s(t,e,i=>n(i,s),[gs,Op],r);return{decimals:s,places:a.filter(i=>i!==null)}}function $s(t,e,n,o,r){let s=t.edges.flatMap(({label:i})=>i?[i]:[]),a=[...t.obstacles,...s,...r];return e.map((i,l)=>{for(let[c,u]of o.entries()){let d=u(i,n(l),a,t);if(d)return a.push(d),{box:d,away:c>0}}return null})}function gs(t,e,n){for(let o=0;o<=48;o+=4)for(let r of o===0?[0]:[-1,1])for(let s of[.72,.66,.78,.6,.54,.48,.4,.3,.22]){let a=t.x1+s*(t.x2-t.x1),i=t.y1+s*(t.y2-t.y1)+r*o,l={x:a,y:i,...e};if(!n.some(c=>He(l,c)))return l}return null}function Op(t,e,n,o){let[r,s]=[(t.x1+t.x2)/2,(t.y1+t.y2)/2],[a,i]=[null,1/0];for(let l=e.height/2;l<=o.height-e.height/2;l+=6)for(let c=e.width/2;c<=o.width-e.width/2;c+=6){let u=Math.hypot(c-r,l-s),d={x:c,y:l,...e};u>=i||n.some(p=>He(d,p))||([a,i]=[d,u])}return a}function ws({parameters:t,written:e=t}){return Math.max(2,...e.filter(n=>n.startsWith("w")).map(n=>n.length))}function He(t,e){return Math.abs(t.x-e.x)*2<t.width+e.width&&Math.abs(t.y-e.y)*2<t.height+e.height}var ys=1.35,Ap=.92,_p=6;function ks(t,e,n){let o=Cp(t,e,n),{across:r,step:s,radius:a}=o,{fontSize:i,labels:l}=n,c=n.decimals??4;if(!(r>=2*a+1.2*i&&s>=o.least)&&!n.forced)return null;let d=Lp(t,o),p=new Map(d.map(b=>[b.name,b])),h=Np(t,o,i,c),m=Ip(t,o,p,i,n.decimals!==null),$=pt(t).flatMap(b=>_t(t,b,p)),g=[...d.flatMap(b=>Rp(b,o,i,c)),...h.map(({x:b,y:k,width:S,height:E})=>({x:b,y:k,width:S,height:E+.5*i})),...m.map(b=>dt(b,i,c))],y=ws(t);return l!=="none"&&!vs($,g,{fontSize:i,stacked:l==="stacked",letters:y,decimals:c})?null:{...e,decimals:c,fontSize:i,spots:d,biases:h,targets:m,radius:a,obstacles:g,captions:[],frames:[],thickness:1,edges:[...$,...h.flatMap(b=>Ge(b,p))],gaps:pt(t).map((b,k)=>({...b,...Zt,kind:"lines",layer:k+1})),columns:Qt(t,h,o.details),parameters:t.parameters,showsValues:n.decimals!==null,showsDetails:o.details,stacked:l==="stacked"}}var Zt={left:0,right:0,rows:[],bias:null};function Cp(t,{width:e,height:n},{fontSize:o,decimals:r,labels:s,details:a=!0}){let i=Math.max(...t.layers.map(Z=>Z.length)),l=Math.max(1,t.layers.length-1),c=r===null?0:.62*(r+3)*o,u=r===null?.9*o:Math.max(c/2+.32*o,1.9*o),d=ys*o,p=s==="stacked",h=t.biases==="shared",m=a?(t.biases==="per_neuron"?2*d:d)+.2*o:0,$=(a?d+.2*o:0)+(p?2*d+.2*o:0),g=u+m+.15*o,y=u+$+.15*o+(h?3.7*o:0),v=Math.max(u,p?(c+4*.62*o)/2:0)+.5*o,b=(r===null?0:.62*((r??0)+4)*o)+1.4*o,k=p?Math.max(u,(c+(_p-1)*.62*o)/2)+.3*o:u+b,S=(e-v-k)/l,E=i===1?0:2*u+m+$+.4*o,w=n-g-y,x=i===1?0:Math.min(w/(i-1),Math.max(E,(p?1.8:1.25)*S)),A=w-x*(i-1),P=i===1?w>=0:!0;return{radius:u,across:S,step:x,left:v,over:m,under:$,below:p,line:d,shared:h,details:a,tallest:i,free:w,least:P?E:1/0,middle:g+w/2,bottom:n-Math.max(0,A/2-o)}}function Lp(t,{left:e,across:n,middle:o,step:r,radius:s}){return t.layers.flatMap((a,i)=>a.map((l,c)=>({layer:i,index:c,name:l,halfWidth:s,halfHeight:s,shape:"circle",x:e+i*n,y:o+(c-(a.length-1)/2)*r})))}function Np(t,{shared:e,across:n,left:o,bottom:r},s,a){if(!e)return[];let i=vt(t),l=.62*(Math.max(2,a)+3)*s+s;return t.layers.slice(1).map((c,u)=>({parameter:i+u,name:t.parameters[i+u],width:l,height:2.9*s,to:c,x:Math.max(l/2+2,o+(u+.34)*n),y:r-1.75*s}))}function Ip(t,{radius:e,below:n,line:o,details:r},s,a,i){let l=t.layers.length;return i?t.layers[l-1].map((c,u)=>{let{x:d,y:p}=s.get(c),h=`target_${c}`;return n?{layer:l,index:u,name:h,x:d,y:p+e+(r?o:0)+1.2*o,align:"middle",lines:2}:{layer:l,index:u,name:h,x:d+e+.9*a,y:p,align:"start",lines:3}}):[]}function Rp({x:t,y:e,layer:n},{radius:o,over:r,line:s,details:a},i,l){let c={x:t,y:e,width:2*o+.4*i,height:2*o};if(!a||n===0)return[c];let u=Ap*.62*i*(l+6.5);return[c,{x:t,y:e-o-r/2,width:u,height:r},{x:t+.4*i,y:e+o+s/2,width:u-2*.62*i,height:s}]}function dt({x:t,y:e,align:n,lines:o},r,s){let a=.62*r*(s+4+(n==="middle"?4:0));return{x:n==="start"?t+a/2:t,y:e,width:a,height:o*ys*r}}function Qt(t,e,n){let o=new Set(t.biases==="per_neuron"&&n?t.parameters:[]),r=t.layers.map((a,i)=>[...a.flatMap(l=>o.has(`b_${l}`)?[`b_${l}`,l]:[l]),...e.filter((l,c)=>c===i).map(({name:l})=>l)]),s=t.layers[t.layers.length-1];return[...r,s.map(a=>`target_${a}`)]}var Wp=2.7;function xs(t,e,n){let{fontSize:o,air:r}=n,s=n.decimals??2,a=n.decimals!==null,i=Nn(o,n.decimals),{width:l,height:c}=e,u=t.biases==="shared",[d,p]=[i.halfWidth+.3*o,Dp(i,n)],h=(l-d-p)/Math.max(1,t.layers.length-1),m=c-.4*o-(u?3.6*o:0),$=Math.max(...t.layers.map(x=>x.length)),g=m/$;if(!(g>=2*i.halfHeight+.35*o&&h>=2*i.halfWidth+r*o)&&!n.forced)return null;let v=t.layers.flatMap((x,A)=>{let P=Pp(x.length,m,g);return x.map((Z,ie)=>({layer:A,index:ie,name:Z,...i,shape:"pill",x:d+A*h,y:.2*o+m/2+(ie-(x.length-1)/2)*P}))}),b=new Map(v.map(x=>[x.name,x])),k=vt(t),S=u?t.layers.slice(1).map((x,A)=>({parameter:k+A,name:t.parameters[k+A],to:x,width:2*i.halfWidth,height:2.9*o,x:Math.max(i.halfWidth+2,d+(A+.34)*h),y:c-1.6*o})):[],E=In(t,b,o,a,m),w=pt(t);return{...e,decimals:s,fontSize:o,spots:v,biases:S,targets:E,radius:i.halfHeight,captions:[],frames:[],thickness:.55,edges:[...w.flatMap(x=>_t(t,x,b)),...S.flatMap(x=>Ge(x,b))],gaps:w.map((x,A)=>({...x,...Zt,kind:"lines",layer:A+1})),columns:Qt(t,S,!1),parameters:t.parameters,showsValues:a,showsDetails:!1,stacked:!1,obstacles:[...v.map(x=>({x:x.x,y:x.y,width:2*x.halfWidth,height:2*x.halfHeight})),...E.map(x=>dt(x,o,s)),...S]}}function Nn(t,e){return e===null?{halfWidth:1.6*t,halfHeight:.75*t}:{halfWidth:(.62*(e+3)*t+1.1*t)/2,halfHeight:Wp/2*t}}function Pp(t,e,n){return Math.min(e/t,2*n)}function Dp({halfWidth:t},{fontSize:e,decimals:n}){return t+(n===null?.3:.62*(n+4)+1)*e}function In(t,e,n,o,r){let s=t.layers.length,a=t.layers[s-1];if(!o)return[];let l=r/a.length>=4.3*n?3:1;return a.map((c,u)=>{let{x:d,y:p,halfWidth:h}=e.get(c);return{layer:s,index:u,name:`target_${c}`,x:d+h+.8*n,y:p,align:"start",lines:l}})}var Fp=18,qp=.5,Rn=10,Bp=.55;function Ms(t,e,{most:n,least:o}){let r=Up(t,e,n,o),{fontSize:s,decimals:a,isNarrow:i,top:l,free:c}=r,u=t.layers.map(b=>Gp(b.length,r)),d=l+c/2,{at:p,gaps:h}=Hp(t,e,u,r),m=t.layers.flatMap((b,k)=>{let{halfWidth:S,halfHeight:E,shape:w,step:x}=u[k];return b.map((A,P)=>({layer:k,index:P,name:A,halfWidth:S,halfHeight:E,shape:w,x:p[k],y:d+(P-(b.length-1)/2)*x}))}),$=new Map(m.map(b=>[b.name,b])),g=h.map((b,k)=>({...b,rows:Kp(t.layers[k+1],$,u[k+1])})),y=i?[]:In(t,$,s,u[u.length-1].shape==="pill",c),v=zp(t,e,g,p,s,a);return{...e,decimals:a,fontSize:s,spots:m,targets:y,biases:v,gaps:g,radius:2*s,edges:g.flatMap(b=>b.kind==="matrix"?[]:_t(t,b,$)),frames:Vp(g,m),thickness:qp,captions:Jp(t,u,p,l-.9*s,i),columns:Qt(t,v,!1),parameters:t.parameters,showsValues:!i,showsDetails:!1,stacked:i,obstacles:[...m.map(b=>({x:b.x,y:b.y,width:2*b.halfWidth,height:2*b.halfHeight})),...y.map(b=>dt(b,s,a))]}}function Up(t,{width:e,height:n},o,r){let s=Math.max(r,Math.min(22,Math.max(11,Math.min(e/62,n/30)))),a=1.9*s,i=t.biases==="shared"?3.8*s:.4*s;return{fontSize:s,top:a,free:n-a-i,decimals:Math.min(o,4),isNarrow:e<34*s}}function Gp(t,{fontSize:e,decimals:n,isNarrow:o,free:r}){let s=r/t,a=Nn(e,o?null:n);if(t<=8&&s>=2*a.halfHeight+.3*e)return{...a,shape:"pill",step:Math.min(s,5.5*e)};if(t<=16){let l=Math.min(.42*s,1.1*e);return{halfWidth:l,halfHeight:l,shape:"dot",step:s}}let i=Math.min(22,s<3?s:Math.floor(2*s)/2);return{halfWidth:o?4:.55*e,halfHeight:i/2,shape:"cell",step:i}}function Hp(t,{width:e},n,{fontSize:o,decimals:r,isNarrow:s}){let a=(s?.25:Bp)*o,i=t.biases==="per_neuron",l=i?Math.max(3,.45*o)+.3*o:0,c=t.layers.slice(1).map((x,A)=>jp(t.layers[A].length,x.length)),u=c.map(x=>x==="matrix"),d=c.map((x,A)=>u[A]?t.layers[A].length:s?30:60),p=(s?.2:.62*(r+4)+1.2)*o,h=n.reduce((x,{halfWidth:A})=>x+2*A,0)+u.reduce((x,A)=>x+2*a+(A?l+Rn:0),0),m=.3*o,$=e-m-p-h,g=$/d.reduce((x,A)=>x+A,0),y=d.map((x,A)=>u[A]?Rn+Math.min(g,Fp)*x:g*x),v=u.filter(Boolean).length*Rn,b=($+v-y.reduce((x,A)=>x+A,0))/y.length,k=m,S=[],E=vt(t),w=pt(t).map((x,A)=>{S.push(k+n[A].halfWidth),k+=2*n[A].halfWidth+b/2+a;let P={left:k,right:k+y[A]},Z=u[A]&&i?{x:P.right+.3*o,width:l-.3*o,first:E}:null;return k=P.right+(u[A]?l:0)+a+b/2,E+=x.to.length,{...x,...Zt,...P,bias:Z,kind:c[A],layer:A+1}});return S.push(k+n[n.length-1].halfWidth),{at:S,gaps:w}}function jp(t,e){let n=Math.max(t,e);return n>16?"matrix":n>8?"canvas":"lines"}function Kp(t,e,{shape:n,step:o,halfHeight:r}){let s=n==="cell"?o:Math.min(.86*o,1.7*r);return t.map(a=>({y:e.get(a).y,height:s}))}function zp(t,{height:e},n,o,r,s){if(t.biases!=="shared")return[];let a=vt(t),i=Math.min(...n.map((c,u)=>o[u+1]-o[u])),l=Math.min(.62*(s+3)*r+r,i-4);return n.map(({to:c},u)=>({parameter:a+u,name:t.parameters[a+u],to:c,width:l,height:2.7*r,x:Math.max(l/2+1,(o[u]+o[u+1])/2),y:e-1.6*r}))}function Vp(t,e){let n=t.flatMap(({kind:a,left:i,right:l,rows:c,bias:u})=>{if(a!=="matrix")return[];let d=u?[[i,l],[u.x,u.x+u.width]]:[[i,l]];return(c.length>1&&Math.abs(c[1].y-c[0].y-c[0].height)<.01?[{from:c[0],to:c[c.length-1]}]:c.map(m=>({from:m,to:m}))).flatMap(({from:m,to:$})=>d.map(([g,y])=>Es(g,y,m.y-m.height/2,$.y+$.height/2)))}),o=e.filter(({shape:a})=>a==="cell"),s=o.filter(({index:a})=>a===0).map(a=>{let i=o.findLast(({layer:l})=>l===a.layer)??a;return Es(a.x-a.halfWidth,a.x+a.halfWidth,a.y-a.halfHeight,i.y+i.halfHeight)});return[...n,...s]}function Es(t,e,n,o){return{x:(t+e)/2,y:(n+o)/2,width:e-t,height:o-n}}function Jp(t,e,n,o,r){return t.layers.flatMap((s,a)=>{if(e[a].shape==="pill")return[];let i=s[0].split(".")[0].replace(/\d+$/,l=>s[0].includes(".")?l:"");return[{x:n[a],y:o,words:r?i:`${i} · ${s.length}`}]})}var Xp=[36,34,32,30,28.5,27,25.5,24,23,22,21,20,19,18,17.25,16.5,15.75,15,14.5,14,13.5,13,12.5,12,11.5,11,10.5,10];function As(t,e,{most:n=9,least:o=0}={}){let r=Cs(t);return r>8?Ms(t,e,{most:n,least:o}):r<=4?Ts(Zp(n),e,o,s=>ks(t,e,s)):Ts(Qp(n),e,o,s=>xs(t,e,s))}function Ts(t,e,n,o){let r=Yp(e);for(let s of n>0?[n,0]:[0])for(let a of t)for(let i of Xp.filter(l=>l<=r&&l>=Math.max(a.from,s))){let l=o({...a,fontSize:i});if(l)return l}return o({...t[t.length-1],fontSize:10,forced:!0})}function _s(t,e){let n=Cs(t),o=(t.biases==="shared"?76:0)+(t.biases==="per_neuron"&&n<=4?20*n:0);return n>8?Math.round(Math.max(.5*e,460)):n>4?Math.round(Math.max(.48*e,n*50+20+o)):Math.round(Math.max(.5*e,(n<=2?156:146)*n+o))}function Cs({layers:t}){return Math.max(...t.map(e=>e.length))}function Yp({width:t,height:e}){return Math.max(10,Math.min(t/24,e/15))}function Zp(t){let e=Math.min(t,4);return[{from:11.5,decimals:Math.min(t,9),labels:"beside"},{from:12,decimals:e,labels:"beside"},{from:11,decimals:e,labels:"stacked"},{from:11,decimals:e,labels:"beside",details:!1},{from:11,decimals:Math.min(t,3),labels:"stacked"},{from:11.5,decimals:e,labels:"none"},{from:10.5,decimals:Math.min(t,2),labels:"none"},{from:10,decimals:Math.min(t,2),labels:"none",details:!1},{from:10,decimals:null,labels:"none",details:!1}]}function Qp(t){return[{from:13,decimals:Math.min(t,9),air:6},{from:11,decimals:Math.min(t,4),air:3},{from:10.5,decimals:Math.min(t,3),air:2.2},{from:10,decimals:Math.min(t,2),air:1.6},{from:10,decimals:null,air:.5}]}var td=[],ed=[5,4],nd=2;function Ns(t){let e=document.createElement("canvas");e.setAttribute("aria-hidden","true");let n=Math.min(nd,devicePixelRatio||1);[e.width,e.height]=[Math.round(t.width*n),Math.round(t.height*n)];let o=e.getContext("2d");o.imageSmoothingEnabled=!1;let r=[od(t),...t.gaps.filter(({kind:a})=>a==="matrix").map(a=>rd(a,n)),ad(t)],s=[];return{element:e,paint(a){let i=[a.frame,a.drafts,a.theme];if(!i.every((l,c)=>l===s[c])){s=i,o.setTransform(n,0,0,n,0,0),o.clearRect(0,0,t.width,t.height);for(let l of r)l(o,a)}}}}function od(t){let e=new Set(t.gaps.filter(({kind:o})=>o==="canvas").flatMap(({to:o})=>o)),n=t.edges.filter(({to:o,bias:r})=>!r&&e.has(o));return(o,{frame:r,drafts:s,theme:a})=>{for(let{name:i,parameter:l,x1:c,y1:u,x2:d,y2:p}of n){let h=s.get(i)?.value??r.drawn[l],m=ke(h,a);o.strokeStyle=m.stroke,o.lineWidth=t.thickness*m.thick,o.setLineDash(m.dash==="none"?td:ed),o.beginPath(),o.moveTo(c,u),o.lineTo(d,p),o.stroke()}o.setLineDash([])}}function rd({first:t,from:e,to:n,left:o,right:r,rows:s,bias:a},i){let l=Ls(e.length,n.length),c=a?Ls(1,n.length):null,u=$=>Math.round($*i)/i,[d,p]=[u(o),u(r)],h=s.length>1&&Math.abs(s[1].y-s[0].y-s[0].height)<.01;function m($,g,y,v){let b=s[0].y-s[0].height/2;h?$.drawImage(g,y,u(b),v,u(s.length*s[0].height)):s.forEach(({y:k,height:S},E)=>$.drawImage(g,0,E,g.width,1,y,u(k-S/2),v,u(S)))}return($,{frame:g,theme:y})=>{let{pixels:v}=Tn(y);l.fill(g.drawn,t,v),m($,l.canvas,d,p-d),!(!a||!c)&&(c.fill(g.parameters,a.first,v),m($,c.canvas,u(a.x),u(a.width)))}}function Ls(t,e){let n=document.createElement("canvas");[n.width,n.height]=[t,e];let o=n.getContext("2d"),r=o.createImageData(t,e),s=new Uint32Array(r.data.buffer);return{canvas:n,fill(a,i,l){for(let c=0;c<s.length;c++)s[c]=l[xe(a[i+c]??0)];o.putImageData(r,0,0)}}}function ad(t){let e=t.spots.flatMap((n,o)=>n.shape==="dot"||n.shape==="cell"?[{...n,activation:o}]:[]);return(n,{frame:o,theme:r})=>{let{css:s}=Tn(r);n.lineWidth=1,n.strokeStyle=s[xe(0)+(r==="dark"?-20:20)];for(let{x:a,y:i,halfWidth:l,halfHeight:c,shape:u,activation:d}of e)n.fillStyle=s[xe(o.activations[d])],n.beginPath(),u==="dot"?n.arc(a,i,l,0,2*Math.PI):n.rect(a-l,i-c,2*l,Math.max(1,2*c-.5)),n.fill(),u==="dot"&&(n.strokeStyle=r==="dark"?"rgb(128 136 146)":"rgb(120 126 134)",n.stroke())}}function Is(t,e,n){for(let s of t.gaps){let a=s.kind==="matrix"?sd(t,s,e,n):null;if(a)return a}let o=2;return t.spots.find(s=>Math.abs(e-s.x)<=s.halfWidth+o&&Math.abs(n-s.y)<=s.halfHeight)?.name??id(t.edges,e,n)}function sd({parameters:t},{left:e,right:n,rows:o,from:r,first:s,bias:a},i,l){let c=a!==null&&i>=a.x-2&&i<=a.x+a.width+2;if(!c&&(i<e||i>n))return null;let u=o.findIndex(p=>Math.abs(l-p.y)<=p.height/2);if(u<0)return null;if(c)return t[a.first+u];let d=Math.min(r.length-1,Math.floor((i-e)/(n-e)*r.length));return t[s+u*r.length+d]}function id(t,e,n){let[o,r]=[null,7];for(let s of t){let a=ld(s,e,n);a<r&&([o,r]=[s.name,a])}return o}function ld({x1:t,y1:e,x2:n,y2:o},r,s){let[a,i]=[n-t,o-e],l=Math.max(0,Math.min(1,((r-t)*a+(s-e)*i)/(a*a+i*i||1)));return Math.hypot(r-t-l*a,s-e-l*i)}function Wn(t,e){let n=t.spots.find(s=>s.name===e);if(n)return{box:cd(n),edge:null,row:null,column:null};let o=t.edges.find(s=>s.name===e);if(o)return{box:{x:(o.x1+o.x2)/2,y:(o.y1+o.y2)/2,width:24,height:12},edge:o,row:null,column:null};let r=t.parameters.indexOf(e);for(let s of t.gaps){let a=r<0||s.kind!=="matrix"?null:ud(s,r);if(a)return a}return pd(t,e)}function cd({x:t,y:e,halfWidth:n,halfHeight:o}){return{x:t,y:e,width:2*n,height:2*o}}function ud({left:t,right:e,rows:n,from:o,first:r,bias:s},a){let[i,l]=[s?s.x+s.width:e,(e-t)/o.length],c=n[0].y-n[0].height/2,u=n[n.length-1].y+n[n.length-1].height/2,d=(m,$,g)=>({box:{x:$,y:n[m].y,width:g,height:n[m].height},edge:null,row:{x:(t+i)/2,y:n[m].y,width:i-t,height:n[m].height},column:{x:$,y:(c+u)/2,width:g,height:u-c}}),p=a-r;if(p>=0&&p<n.length*o.length)return d(Math.floor(p/o.length),t+(p%o.length+.5)*l,l);let h=s?a-s.first:-1;return s&&h>=0&&h<n.length?d(h,s.x+s.width/2,s.width):null}function pd(t,e){let n=t.spots.find(i=>`b_${i.name}`===e);if(!n)return null;let{x:o,y:r,halfWidth:s,halfHeight:a}=n;return{box:{x:o-s,y:r+a,width:12,height:12},edge:null,row:null,column:null}}function C(t,e={}){let n=document.createElementNS("http://www.w3.org/2000/svg",t);for(let[o,r]of Object.entries(e))n.setAttribute(o,String(r));return n}function V(t,e,n){return C("text",{x:t,y:e,class:n})}function H(t,e,n){t.getAttribute(e)!==n&&t.setAttribute(e,n)}function J(t,e){t.textContent!==e&&(t.textContent=e)}function ee(t,e,n){return!t||t.knows(e)?n:"□"}function bt(t,e,n,o){let r="parameter"in e&&(o?.knows(`${e.name}+`)??!1);return t.classList.toggle("updated",r),r?n.updated[e.parameter]??null:null}function je(t){return t.classList.contains("computed")&&(t.ownerSVGElement?.classList.contains("one")??!1)}function Rs(t,e){let n=C("g",{class:"pulses","aria-hidden":"true"});t.querySelector(".edges")?.append(n);let o=null;return({moment:r})=>{if(r===o)return;let s=o;o=r;for(let i of t.querySelectorAll(".element[data-name]")){let l=i.getAttribute("data-name")??"";i.classList.toggle("computed",r?.computed.has(l)??!1),i.classList.toggle("used",r?.used.has(l)??!1)}t.classList.toggle("one",r?.computed.size===1);let a=r?.flows??[];for(let i of t.querySelectorAll(".edge")){let[l,c]=[i.getAttribute("data-name"),i.getAttribute("data-to")],u=a.some(d=>d.name===l&&(d.to??c)===c);i.classList.toggle("flows",u||(r?.computed.has(l??"")??!1))}s?.at!==r?.at&&n.replaceChildren(...e.edges.flatMap(i=>{let l=a.find(m=>m.name===i.name&&(m.to??i.to)===i.to);if(!l)return[];let[c,u,d,p]=[i.x1,i.y1,i.x2,i.y2],h=l.back?{x1:d,y1:p,x2:c,y2:u}:{x1:c,y1:u,x2:d,y2:p};return[C("line",{...h,class:"pulse",pathLength:1})]}))}}function Ke({biases:t,decimals:e}){let{width:n,height:o}=t[0]??{width:0,height:0};return{decimals:e,width:n,height:o}}function ze(t,{label:{x:e,y:n,width:o,height:r},grows:s},{stacked:a,fontSize:i,decimals:l}){let c=i+2,u=C("rect",{class:"plate",x:e-o/2,width:o,rx:5}),d=V(e,n,"weight-label"),p=C("tspan",{class:"name"}),h=C("tspan",a?{class:"number"}:{class:"number",dx:.35*i}),m=s<0?-1:1,$=C("tspan",{class:"new-value",x:e,y:n+m*(a?1.5:1)*c});return H(p,"y",String(a?n-c/2:n)),a&&(H(p,"x",String(e)),H(h,"x",String(e)),H(h,"y",String(n+c/2))),d.append(p,h,$),t.append(u,d),(g,y,v,b)=>{J(p,g.name(y)),J(h,g.number(v,l)),J($,b===null?"":`${a?"":"→ "}${g.number(b,l)}`);let k=b===null?0:c;H(u,"y",String(n-r/2-(m<0?k:0))),H(u,"height",String(r+k))}}var fd=32;function ft(t,e,n){let o=C("g",{class:`element ${e.kind}`,"data-name":e.name,tabindex:-1,role:"button"}),r=Math.max(n.height,fd);return o.append(C("rect",{class:"touch",x:n.x-n.width/2,y:n.y-r/2,width:n.width,height:r,rx:6})),t.append(o),o}function hd({x:t,y:e,width:n,height:o}){return{x:t-n/2,y:e-o/2,width:n,height:o}}function Pn(t,{fontSize:e},{x:n,y:o,className:r,letters:s}){let[a,i]=[.62*e*s,1.25*e];t.append(C("rect",{class:"ground",x:n-a/2,y:o-i/2,width:a,height:i,rx:4}));let l=V(n,o,r);return t.append(l),l}function Ws(t,e,n,o){let r=o.get(e.name);if(!r||r.kind!=="input"&&r.kind!=="neuron")throw new Error(`no neuron ${e.name}`);let{fontSize:s}=n,{halfWidth:a,halfHeight:i}=e,l=ft(t,r,{...e,width:2*a,height:2*i}),c=n.showsValues?s*(e.shape==="pill"?.58:.75):0,u=V(e.x,e.y-c,"name"),d=V(e.x,e.y+c,"number"),h=n.showsDetails&&r.kind==="neuron"?$d(l,e,n):null;return l.append(md(e),u),u.textContent=e.name,n.showsValues&&l.append(d),({frame:m,drafts:$,selected:g,writing:y,moment:v})=>{let{number:b}=y,k=$.get(e.name)?.value??m.activations[r.activation];if(l.classList.toggle("chosen",g===e.name),r.kind==="input")return J(d,b(k,n.decimals)),H(l,"aria-label",`${U(r)}: ${b(k)}`);let S=w=>({out:ee(v,`out_${e.name}`,b(k,w)),net:ee(v,`net_${e.name}`,b(m.netInputs[r.neuron],w)),delta:ee(v,`delta_${e.name}`,y.delta(m.deltas[r.neuron],w))}),E=S(n.decimals);J(d,E.out),h&&(J(h.net,`${y.net} ${E.net}`),J(h.delta,`δ ${E.delta}`)),H(l,"aria-label",Dn(r,y,S(void 0)))}}function Dn(t,e,{out:n,net:o,delta:r}){let s=`${e.out} ${n}, ${e.net} ${o}, delta ${r}`;return`${U(t)}: ${s.replaceAll("□","not known yet")}`}function md({x:t,y:e,halfWidth:n,halfHeight:o,shape:r}){return r==="circle"?C("circle",{class:"body",cx:t,cy:e,r:n}):C("rect",{class:"body",x:t-n,y:e-o,width:2*n,height:2*o,rx:o})}function $d(t,e,n){let{fontSize:o,radius:r,decimals:s}=n,a=Pn(t,n,{x:e.x,y:e.y-r-.8*o,className:"detail",letters:s+6}),i=Pn(t,n,{x:e.x,y:e.y+r+.9*o,className:"detail",letters:s+4});return{net:a,delta:i}}function Ps(t,e,n,o){let r=o.get(`b_${e.name}`);if(!r||r.kind!=="bias")return()=>{};let{fontSize:s,decimals:a}=n,i=e.y-n.radius-s*2.15,l=a+4.5,c=ft(t,r,{x:e.x,y:i,width:.62*s*l,height:s+8}),u=Pn(c,n,{x:e.x,y:i,className:"bias-label",letters:l});return({frame:d,drafts:p,selected:h,writing:m,moment:$})=>{let g=p.get(r.name)?.value??d.parameters[r.parameter],y=bt(c,r,d,$),v=y===null||!je(c)?"":` → ${m.number(y,a)}`,b=y!==null&&v===""?y:g;J(u,`b ${m.number(b,a)}${v}`),H(c,"aria-label",U(r)+Ct(m,g,y)),c.classList.toggle("chosen",h===r.name)}}function Ds(t,e,n,o){let{fontSize:r}=n,{decimals:s,width:a,height:i}=Ke(n),l=o.get(e.name),c=ft(t,l,{x:e.x,y:e.y,width:a,height:i}),u=V(e.x,e.y-r*.65,"name"),d=V(e.x,e.y+r*.65,"number");u.textContent=e.name,c.append(C("rect",{class:"bias-box",x:e.x-a/2,y:e.y-i/2,width:a,height:i,rx:.6*r}),u,d);let p=n.biases.find(({x:$})=>$>e.x)??{x:n.width,width:0},h=p.x-p.width/2-e.x-a/2>.62*r*(s+5.5),m=V(e.x+a/2+.5*r,e.y,"new-value start");return c.append(m),({frame:$,drafts:g,selected:y,writing:v,moment:b})=>{let k=g.get(e.name)?.value??$.parameters[e.parameter],S=bt(c,l,$,b);J(d,v.number(h?k:S??k,s)),J(m,S===null||!h?"":`→ ${v.number(S,s)}`),H(c,"aria-label",U(l)+Ct(v,k,S)),c.classList.toggle("chosen",y===e.name)}}function Fs(t,e,n,o){let r=o.get(e.name);if(!r||r.kind!=="target")throw new Error(`no target ${e.name}`);let{fontSize:s,decimals:a}=n,i=ft(t,r,dt(e,s,a));i.append(C("rect",{class:"ground",...hd(dt(e,s,a))}));let l=e.align==="start"?" start":"",c=1.35*s,u=(p,h)=>V(e.x,e.y+(p-(e.lines-1)/2)*c,h+l),d=[u(0,e.lines===3?"detail":"number"),u(1,"number"),u(2,"detail")];return i.append(...d.slice(0,e.lines)),({frame:p,drafts:h,selected:m,writing:$,moment:g})=>{let y=h.get(e.name)?.value??p.targets[r.output],v=$.number(y,a),b=`E ${ee(g,`E_${r.of}`,$.number(p.outputErrors[r.output],a))}`,k=e.lines===3?[$.target,v,b]:[`${$.target} ${v}`,b];(e.lines===1?[v]:k).forEach((S,E)=>J(d[E],S)),H(i,"aria-label",`${U(r)}: ${$.number(y)}`),i.classList.toggle("chosen",m===e.name)}}function Ct({number:t},e,n){return e===void 0?"":`: ${t(e)}${n===null?"":`, new ${t(n)}`}`}function Bs(t){let{plan:e,drawing:n}=t,o=C("rect",{class:"surface",width:e.width,height:e.height}),r=C("g",{class:"mark aimed","pointer-events":"none"}),s=C("g",{class:"mark","pointer-events":"none"}),a=C("g",{class:"on-demand"});e.gaps.some(({kind:p})=>p!=="lines")&&(n.prepend(o),gd(t,o,r)),queueMicrotask(()=>n.querySelector(".badges")?.before(r,s,a)),n.append(r,s,a);let i=new Map,l=null,c=null,u=!1;o.addEventListener("click",()=>u=!0);function d(p){let h=n.querySelector(`.element[data-name="${CSS.escape(p)}"]`);if(h)return h;let m=vd(t,a,p);return m?(i.set(p,m),l&&m.paint(l),m.group):null}return t.ensure=d,p=>{l=p;let{selected:h}=p;h&&d(h);for(let[$,{group:g,paint:y}]of i)$===h||g===document.activeElement?y(p):(g.remove(),i.delete($));if(h===c)return;c=h,(u&&h?i.get(h):null)?.group.focus({preventScroll:!0}),u=!1,s.replaceChildren(...Us(t,h))}}function gd(t,e,n){let{plan:o,drawing:r}=t,s="";function a(l){l!==s&&(s=l,l?e.setAttribute("data-name",l):e.removeAttribute("data-name"),n.replaceChildren(...Us(t,l||null)))}function i(l){if(l.target!==e)return a("");let{left:c,top:u,width:d,height:p}=r.getBoundingClientRect(),[h,m]=[l.clientX-c,l.clientY-u];a(Is(o,h*o.width/d,m*o.height/p)??"")}for(let l of["pointermove","pointerover","pointerdown","click"])r.addEventListener(l,i,{capture:!0});r.addEventListener("pointerleave",()=>a(""))}function Us({plan:t},e){let n=t.gaps.some(({kind:u})=>u!=="lines"),o=e&&n?Wn(t,e):null;if(!o)return[];let{box:r,row:s,column:a,edge:i}=o;if(i){let{x1:u,y1:d,x2:p,y2:h}=i;return[C("line",{class:"mark-line",x1:u,y1:d,x2:p,y2:h})]}return t.spots.find(u=>u.name===e)?.shape==="pill"?[]:[...[s,a].flatMap(u=>u?[qs("mark-band",u)]:[]),qs("mark-cell",{...r,width:Math.max(5,r.width),height:Math.max(5,r.height)})]}function qs(t,{x:e,y:n,width:o,height:r}){return C("rect",{class:t,x:e-o/2,y:n-r/2,width:o,height:r})}function vd({plan:t,known:e},n,o){let r=e.get(o),s=r?Wn(t,o):null;if(!r||!s)return null;let a=Fn(t,s.edge,s.box,r.name.length),i=ft(n,r,a);i.classList.add("unlabelled");let l=ze(i,{label:a,grows:1},Ve(t,s.edge));return{group:i,paint:u=>{let{network:d,frame:p,drafts:h,selected:m,writing:$,moment:g}=u,y=h.get(o)?.value??X(r,p),v=bt(i,r,p,g);i.classList.toggle("chosen",m===o),i.classList.toggle("frozen",d.settings.frozen.includes(o)),i.classList.toggle("computed",g?.computed.has(o)??!1),i.classList.toggle("used",g?.used.has(o)??!1),l($,r,y,v),H(i,"aria-label",bd(r,u,y,v))}}}function bd(t,{frame:e,writing:n},o,r){return t.kind!=="neuron"?U(t)+Ct(n,o,r):Dn(t,n,{out:n.number(o),net:n.number(e.netInputs[t.neuron]),delta:n.delta(e.deltas[t.neuron])})}function Ve({fontSize:t,decimals:e,stacked:n,spots:o},r){let s=n||r!==null&&o.every(({shape:a})=>a==="pill");return{fontSize:t,decimals:Math.max(4,e),stacked:s}}function Fn(t,e,n,o){let{fontSize:r,decimals:s,stacked:a}=Ve(t,e),i=a?Math.max(s+3,o):s+o+4.5,[l,c]=[r*.62*i+4,(a?2:1)*(r+2)+8],u=(h,m,$)=>Math.max(m/2+1,Math.min($-m/2-1,h)),{x:d,y:p}=n??{x:0,y:0};if(e)[d,p]=[(e.x1+e.x2)/2,(e.y1+e.y2)/2];else if(n){let h=(n.height+c)/2+3;p+=p-h<c/2?h:-h}return{x:u(d,l,t.width),y:u(p,c,t.height),width:l,height:c}}function Gs(t,e,{thickness:n}){let o={x1:e.x1,y1:e.y1,x2:e.x2,y2:e.y2},r=C("line",{...o,class:e.bias?"edge edge-bias":"edge","data-name":e.name,"data-to":e.to}),s=C("line",{...o,class:"edge-touch","data-name":e.name});t.append(r,s);let a=null,i=!1;return({frame:l,drafts:c,selected:u,theme:d})=>{let p=c.get(e.name)?.value??l.parameters[e.parameter]??l.drawn[e.parameter];i!==(u===e.name)&&(i=r.classList.toggle("chosen",u===e.name));let h=ke(p,d);h!==a&&(a=h,r.setAttribute("stroke",h.stroke),r.setAttribute("stroke-width",String(n*(e.bias?Math.min(2,h.thick):h.thick))),r.setAttribute("stroke-dasharray",h.dash))}}function Hs(t,e,n,o){let r=o.get(e.name),s=e.label??Fn(n,e,null,e.name.length),a=ft(t,r,s);e.label||a.classList.add("hidden");let i=ze(a,{label:s,grows:e.grows},e.label?n:Ve(n,e));return({network:l,frame:c,drafts:u,selected:d,writing:p,moment:h})=>{let m=u.get(e.name)?.value??c.parameters[e.parameter],$=bt(a,r,c,h),g=e.grows!==0||je(a);a.classList.toggle("frozen",l.settings.frozen.includes(e.name)),i(p,r,m,g?$:null),H(a,"aria-label",U(r)+Ct(p,m,$)),a.classList.toggle("chosen",d===e.name)}}function Ks(t,e,n,o,r=!1){let s=L(t).get(n),a=t.names.layers;if(s?.kind==="weight")return wd(t,s,o,r);let i=e.findIndex(u=>u.includes(n));if(i<0)return js(t,s,n,o);if(o==="left"||o==="right")return kd(t,e,i,n,o)??n;if(r&&s?.kind==="bias")return js(t,s,n,o);let l=e[i],c=l.indexOf(n);return l[qn(c,o,l.length)]??a[0][0]}function qn(t,e,n){return e==="first"?0:e==="last"?n-1:Math.max(0,Math.min(n-1,t+(e==="down"?1:-1)))}function ne({names:{layers:t,parameters:e}},n,o,r){let s=0;for(let a=1;a<n;a++)s+=t[a].length*t[a-1].length;return e[s+r*t[n-1].length+o]}function wd(t,{from:e,to:n,name:o},r,s){if(r==="left")return e;if(r==="right")return n;let{layers:a}=t.names,i=a.findIndex(d=>d.includes(n)),[l,c]=[a[i-1].indexOf(e),a[i].indexOf(n)];if(!s)return ne(t,i,l,qn(c,r,a[i].length));let u=a[i-1].length-1;return l===u&&r==="down"?yd(t,n)??o:ne(t,i,qn(l,r,u+1),c)}function yd(t,e){let n=`b_${e}`;return L(t).has(n)?n:null}function js(t,e,n,o){let{layers:r}=t.names;if(e?.kind!=="bias")return r[0][0];if(o==="left"||o==="right")return e.to[0];let s=r.findIndex(l=>l.includes(e.to[0])),[a,i]=[r[s-1].length-1,r[s].indexOf(e.to[0])];return o==="up"?ne(t,s,a,i):n}function kd(t,e,n,o,r){let{layers:s}=t.names,a=L(t).get(o),[i,l]=[r==="right"?n+1:n-1,e[n]];if(a?.kind==="bias")return a.to.length===1||r==="right"?a.to[0]:s[n][0];if(a?.kind==="target")return r==="left"?a.of:o;let c=s[n].indexOf(o);if(i===s.length)return e[i][c];if(i<0||l.length===0)return o;let u=Math.min(c,s[i].length-1);return r==="right"?ne(t,i,c,u):ne(t,n,u,c)}var xd={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down",Home:"first",End:"last"};function zs(t,e){let n=null,o=null,r=i=>i instanceof Element&&i.closest(".element")?.getAttribute("data-name")||null,s=()=>t.contains(document.activeElement);function a(i){let l=e();if(!l)return null;let c=l.network.names.layers[0][0],u=i&&l.ensure(i)||l.ensure(c);for(let d of l.drawing.querySelectorAll('[tabindex="0"]'))d!==u&&d.setAttribute("tabindex","-1");return u?.setAttribute("tabindex","0"),n=u?.getAttribute("data-name")??null,u}return t.addEventListener("focusin",i=>{let l=r(i.target);l&&a(l)}),t.addEventListener("keydown",i=>{let[l,c,u]=[e(),xd[i.key],r(i.target)];if(!l||!c||!u||i.ctrlKey||i.metaKey||i.altKey||!document.activeElement?.matches(":focus-visible"))return;i.preventDefault(),i.stopPropagation();let d=Ks(l.network,l.plan.columns,u,c,i.shiftKey);d!==u&&a(d)?.focus()}),{focused:()=>s()?n:null,restore(i,l){o=l;let c=a(i??l);i&&c?.focus({preventScroll:!0})},follow(i){let c=!e()?.drawing.querySelector('.element[tabindex="0"]');i===o&&!c||s()&&!c||(o=i,a(i??n))}}}var Xs=8,Y=8,Vs=[9,6,4,3];function Ys(t,e){let n=C("g",{class:"paths","pointer-events":"none"});t.append(n);let o=new Map(e.edges.map(a=>[a.name,a])),r=new Map(e.targets.map(a=>[a.name,a])),s="";return({factors:a})=>{let i=a.filter(({along:c,number:u})=>o.has(c)&&u<=Xs),l=i.map(({number:c,along:u})=>`${c} ${u}`).join();l!==s&&(s=l,n.replaceChildren(...i.flatMap(({number:c,along:u,at:d})=>{let p=o.get(u),h=r.get(`target_${d}`),m=`M${p.x2} ${p.y2}L${p.x1} ${p.y1}`,$=h?.align==="start"?`M${h.x-6} ${h.y}h-8`:"";return[C("path",{class:"path","data-factor":c,d:$+m})]})))}}function Zs(t,e){let n=C("g",{class:"badges","pointer-events":"none","aria-hidden":"true"});t.append(n);let o=new Map(e.edges.map(m=>[m.name,m])),r=new Map(e.spots.map(m=>[m.name,m])),s=new Map(e.biases.map(m=>[m.name,m])),a="",i=[],l="",c=e.decimals;function u(m,$){let g=new Map,y=e.spots.some(({shape:w})=>w!=="circle"),v=m.filter(({along:w})=>y||!o.has(w)).map(({number:w,at:x,along:A})=>{let[P,Z]=[o.has(A)?A:x,g.get(x)??0];return P===x&&g.set(x,Z+1),{number:w,at:h(P,P===x?Z:0)}}),b=v.flatMap(({at:w})=>w?[{...w,width:2*Y,height:2*Y}]:[]),k=y?[]:m.filter(({along:w})=>o.has(w)),S=k.map(({along:w})=>o.get(w)),E=bs(e,S,(w,x)=>d($(k[w],x).length||x+3),Vs.filter(w=>w<=Math.max(3,e.decimals)),b);c=E.decimals,i=[],n.replaceChildren(...v.map(({number:w,at:x})=>Js(w,x)),...E.places.map((w,x)=>p(k[x].number,S[x],w)))}function d(m){let[$,g]=e.stacked?[8+Y,4+Y]:[2*Y+12,9];return{width:e.fontSize*.62*m+$,height:e.fontSize+g}}function p(m,$,{box:g,away:y}){let v=C("g",{class:"part","data-factor":m}),b=e.stacked?Y:0,[k,S]=[g.width-b,g.height-b],[E,w]=[g.x+b/2,g.y+b/2],[x,A]=[E-k/2,w-S/2],P=e.stacked?{x,y:A}:{x:x+Y+3,y:w},Z=V(e.stacked?E:E+Y,w,"number");return y&&v.append(C("line",{class:"leader",x1:E,y1:w,x2:$.x1+.88*($.x2-$.x1),y2:$.y1+.88*($.y2-$.y1)})),v.append(C("rect",{class:"plate",x,y:A,width:k,height:S,rx:S/2}),Z,Js(m,P)),i.push({number:m,label:Z}),v}function h(m,$){let g=r.get(m);if(g?.shape==="dot"||g?.shape==="cell")return{x:g.x+g.halfWidth+Y+$*2.2*Y,y:g.y};if(g){let k=(-62+$*(2.4*Y/e.radius)*57.3)*(Math.PI/180);return{x:g.x+g.halfWidth*Math.cos(k),y:g.y+g.halfHeight*Math.sin(k)}}let y=s.get(m);if(y){let{width:k,height:S}=Ke(e);return{x:y.x+k/2+$*2.2*Y,y:y.y-S/2}}let v=o.get(m),b=v?.label??(v&&{x:(v.x1+v.x2)/2,y:(v.y1+v.y2)/2,width:24,height:12});return b?{x:b.x+b.width/2+$*2.2*Y,y:b.y-b.height/2}:null}return({factors:m,writing:$,moment:g})=>{let y=m.filter(({first:E,along:w,number:x})=>(E||w)&&x<=Xs),v=({value:E,quantity:w},x)=>E!==null&&(!g||g.knows(w))?$.number(E,x):"",b=y.map(({number:E,at:w,along:x})=>`${E} ${w} ${x}`).join(),k=y.filter(({along:E})=>E).map(E=>Vs.map(w=>v(E,w).length).join()),S=k.join()!==l&&!k.some(E=>E.startsWith("0"));(b!==a||S)&&([a,l]=[b,k.join()],u(y,v));for(let{number:E,label:w}of i){let x=y.find(A=>A.number===E);J(w,x?v(x,c):"")}}}function Js(t,e){let n=C("g",{class:"badge","data-factor":t});if(!e)return n;let o=V(e.x,e.y,"badge-number");return o.textContent=String(t),n.append(C("circle",{cx:e.x,cy:e.y,r:Y}),o),n}var Ed=/^[0-9.,+\-−]$/;function Qs(t,e){let n=s=>{let a=s.target instanceof Element?s.target.closest("[data-name]"):null,i=a?.getAttribute("data-name");if(!a||!i)return null;let l=a.matches("[tabindex]")?a:Sd(t,i)??a;return{name:i,control:l}};function o(s){s.pointerType!=="touch"&&e.point(n(s)?.name??null,s.clientX,s.clientY)}let r=()=>e.point(null,0,0);t.addEventListener("pointerover",o),t.addEventListener("pointermove",o),t.addEventListener("pointerleave",r),t.addEventListener("pointercancel",r),addEventListener("scroll",r,{capture:!0,passive:!0}),t.addEventListener("focusin",s=>{let a=n(s);if(!a?.control.matches(":focus-visible"))return;let{x:i,y:l,width:c,height:u}=a.control.getBoundingClientRect();e.point(a.name,i+c/2,l+u)}),t.addEventListener("focusout",r),t.addEventListener("click",s=>{let a=n(s);a&&(a.control instanceof SVGElement&&a.control.matches("[tabindex]")&&a.control.focus({preventScroll:!0}),e.press(a.name,a.control.getBoundingClientRect()))}),t.addEventListener("keydown",s=>{let a=n(s);if(!a||s.ctrlKey||s.metaKey||s.altKey)return;let i=a.control.getBoundingClientRect();if(s.key==="Enter"||s.key===" ")e.press(a.name,i);else if(s.key==="F2")e.edit(a.name,i,null);else if(Ed.test(s.key))e.edit(a.name,i,s.key);else return;s.preventDefault(),s.stopPropagation()}),t.addEventListener("pointerdown",s=>{let a=n(s);a&&s.target instanceof Element&&s.target.closest(".element")&&e.scrub(s,a.name)})}function Sd(t,e){return t.querySelector(`[data-name="${CSS.escape(e)}"][tabindex]`)}var Md="Arrow keys: left and right from neuron to weight to neuron, up and down inside a layer, with Shift the other weights into the same neuron. Enter explains, F2 changes the number.";function ei(t,e){let n=null,o=null,r="";t.classList.add("filled");let s=zs(t,()=>o);return Qs(t,e),{plan:()=>o?.plan??null,update(a){let{network:i,writing:l}=a,c=`${i.layers} ${i.biases}`;t.style.setProperty("--natural-height",`${_s(ti(i,l),t.clientWidth)}px`);let{clientWidth:u,clientHeight:d}=t;if(u===0||d===0)return;let p=Number(getComputedStyle(t).getPropertyValue("--least-type"))||0,h=[c,u,d,p,l.decimals,l.notation.weights].join(" ");if(h!==r){r=h;let m=s.focused(),$=As(ti(i,l),{width:u,height:d},{most:l.decimals,least:p});[o,n]=Td(t,i,$),n(a),s.restore(m,a.selected);return}o&&(o.network=i),n?.(a),s.follow(a.selected)}}}function ti(t,e){let{layers:n,parameters:o}=t.names,r={layers:n,parameters:o,biases:t.biases};if(e.notation.weights==="numbered")return r;let s=L(t),a=o.map(i=>e.name(s.get(i)));return{...r,written:a}}function Td(t,e,n){let o=L(e),r=C("svg",{viewBox:`0 0 ${n.width} ${n.height}`,"font-size":n.fontSize,role:"application","aria-roledescription":"network diagram","aria-label":`Network of ${e.layers.join(", ")} neurons`,"aria-describedby":"diagram-keys"}),s={plan:n,drawing:r,network:e,known:o,ensure:()=>null},a=[],i=n.gaps.some(({kind:p})=>p!=="lines")?Ns(n):null;i&&a.push(i.paint);let l=new Set(n.gaps.filter(({kind:p})=>p!=="lines").flatMap(({to:p})=>p)),c=C("g",{class:"edges","aria-hidden":"true"});r.append(c);for(let p of n.edges)(p.bias||!l.has(p.to))&&a.push(Gs(c,p,n));a.push(Ys(c,n)),a.push(Bs(s));for(let{x:p,y:h,words:m}of n.captions)r.append(Od(p,h,m));for(let p of n.frames)r.append(Ad(p));for(let p of n.spots)(p.shape==="circle"||p.shape==="pill")&&(a.push(Ws(r,p,n,o)),n.showsDetails&&a.push(Ps(r,p,n,o)));for(let p of n.targets)a.push(Fs(r,p,n,o));for(let p of n.biases)a.push(Ds(r,p,n,o));let u=n.spots.every(({shape:p})=>p==="circle");for(let p of n.edges)u&&!p.bias&&a.push(Hs(r,p,n,o));a.push(Zs(r,n)),a.unshift(Rs(r,n)),t.replaceChildren(...i?[i.element]:[],r,_d());let d=null;return[s,p=>{for(let h of a)h(p);if(p.lit!==d){d=p.lit;for(let h of r.querySelectorAll("[data-name]"))h.classList.toggle("lit",h.getAttribute("data-name")===p.lit)}}]}function Od(t,e,n){let o=V(t,e,"caption");return o.textContent=n,o}function Ad({x:t,y:e,width:n,height:o}){return C("rect",{class:"frame",x:t-n/2,y:e-o/2,width:n,height:o})}function _d(){let t=document.createElement("p");return t.id="diagram-keys",t.className="keys",t.textContent=Md,t}function ni(t,e){t.classList.toggle("fading",e!==null);for(let n of t.querySelectorAll("[data-name]")){let[o,r]=[n.getAttribute("data-name")??"",n.getAttribute("data-to")],s=e===null||e.has(o)&&(r===null||!o.startsWith("b")||e.has(r));n.classList.toggle("faded",!s)}}function oi(t,e){return t.querySelector(`.element[data-name="${CSS.escape(e.replace(/^out_/,""))}"]`)}function ri(t,e){t&&(e&&t.scrollIntoView({block:"nearest",inline:"nearest"}),t.classList.remove("pointed-out"),t.getBoundingClientRect(),t.classList.add("pointed-out"),setTimeout(()=>t.classList.remove("pointed-out"),2400))}function wt({stride:t,length:e},n){return Math.min((n+1)*t,e)-1}function ai(t,e,n,{end:o,error:r}){let s=Math.min(Math.max(0,Math.round(e)),o);if(s===o)return{iteration:o,errors:Je([r??NaN])};if(s>=t.length)return{iteration:s,errors:[]};let a=Math.floor(s/t.stride),i=wt(t,a);if(s>0&&i-s<=n)return{iteration:i,errors:Je([t.last[a]])};let l=wt(t,a-1);if(a>0&&s-l<=n)return{iteration:l,errors:Je([t.last[a-1]])};let u=t.lowest[a]===t.highest[a]?[t.last[a]]:[t.lowest[a],t.highest[a]];return{iteration:s,errors:Je(u)}}function Je(t){return t.every(Number.isFinite)?t:[]}function si(t,e){let[n,o]=[0,t.length-1];for(;o-n>1;){let r=n+o>>1;t[r]<=e?n=r:o=r}return e-t[n]<=t[o]-e?n:o}function ii(t,e,n){let o=[];for(let r of t){let s=e(r.iteration),a=o[o.length-1];a&&s-a.at<n?a.marks.push(r):o.push({at:s,marks:[r]})}return o}function Bn(t,e,n){let o=t.findIndex(([l])=>l>=e);if(o<0||o===0&&t[0][0]>e)return 1/0;if(o===0)return Math.abs(t[0][1]-n);let[[r,s],[a,i]]=[t[o-1],t[o]];return Math.abs(s+(i-s)*(e-r)/(a-r)-n)}var ci=()=>({low:1/0,high:0});function oe(t,e,n=e.length){for(let o=0;o<n;o++){let r=e[o]??NaN;r>0&&r<1/0&&(r<t.low&&(t.low=r),r>t.high&&(t.high=r))}}function ui({low:t,high:e},n,o){let r=e===0,s=!r&&e/t>100,a=!r&&(n==="logarithmic"||n==="automatic"&&s);if(!a){let c=r?1:e;return{logarithmic:a,ticks:Un(c,o),place:u=>li(u/c)}}let i=Math.log10(t),l=Math.max(Math.log10(e)-i,.1);return{logarithmic:a,ticks:Cd(t,e,o),place:c=>c>0?li((Math.log10(c)-i)/l):0}}function pi(t,e){let n=Math.max(t,10);return Math.max(n,Math.min(Math.max(0,...e),10*n))}function di(t,e){let o=(t!==0&&(t<.001||t>=1e5)?t.toExponential(0):String(+t.toPrecision(6))).replace("e+","e").replace("-","−");return e?o.replace(".",","):o}function li(t){return Math.min(1,Math.max(0,t))}function Un(t,e){let n=t/Math.max(1,e-1),o=10**Math.floor(Math.log10(n)),r=[1,2,5,10].map(s=>s*o).find(s=>s>=n)??n;return Array.from({length:Math.floor(t/r)+1},(s,a)=>+(a*r).toPrecision(12))}function Cd(t,e,n){let[o,r]=[Math.ceil(Math.log10(t)),Math.floor(Math.log10(e))],s=Math.max(1,Math.ceil((r-o+1)/n)),a=[];for(let i=r;i>=o;i-=s)a.unshift(+`1e${i}`);return a}var Ld=[5,4],Nd=.13,Id=[3,3],fi=new Map;function hi(t,e){let n=`${e} ${matchMedia("(forced-colors: active)").matches}`,o=fi.get(t);if(o?.key===n)return o.found;let[r,s,a]=["--text","--muted-text","--hairline"].map(l=>Rd(t,l)),i={ink:r,soft:s,faint:a};return fi.set(t,{key:n,found:i}),i}function Rd(t,e){let n=t.appendChild(document.createElement("span"));n.style.color=`var(${e})`;let{color:o}=getComputedStyle(n);return n.remove(),o}function mi(t,e,n,{ink:o,soft:r,faint:s}){let{width:a,height:i,scale:l,y:c,others:u}=n,d=globalThis.devicePixelRatio||1,[p,h]=[Math.round(a*d),Math.round(i*d)];(t.width!==p||t.height!==h)&&([t.width,t.height]=[p,h]);let m=t.getContext("2d");if(m){m.setTransform(d,0,0,d,0,0),m.clearRect(0,0,a,i),m.lineJoin="round",e.samples>1&&Wd(m,e,n,r),m.lineWidth=1,m.strokeStyle=s,m.beginPath();for(let $ of l.ticks){let g=Math.round(c($))+.5;m.moveTo(0,g),m.lineTo(a,g)}m.stroke(),m.strokeStyle=r,m.setLineDash(Id),m.beginPath();for(let{at:$}of n.flags)m.moveTo(Math.round($)+.5,0),m.lineTo(Math.round($)+.5,i);m.stroke(),m.setLineDash([]),m.strokeStyle=r,m.globalAlpha=.55;for(let{line:$}of u)Gn(m,$);m.globalAlpha=1,m.strokeStyle=o,m.lineWidth=1.8,Gn(m,n.own),m.setLineDash(Ld),Gn(m,n.test),m.setLineDash([])}}function Wd(t,{curve:e},{x:n,y:o,until:r},s){let a=l=>n(wt(e,l));t.fillStyle=s,t.globalAlpha=Nd,t.beginPath();let i=Array.from(e.last.keys()).filter(l=>Number.isFinite(e.lowest[l])&&wt(e,l)<r);for(let l of i)t.lineTo(a(l),o(e.highest[l]));for(let l of i.reverse())t.lineTo(a(l),o(e.lowest[l]));t.fill(),t.globalAlpha=1}function Gn(t,e){t.beginPath();let n=!1;for(let[o,r]of e)Number.isNaN(r)?n=!1:n?t.lineTo(o,r):(t.moveTo(o,r),n=!0);t.stroke()}function re(t){if(new Set(t.map(({iteration:r})=>r)).size===1)return`iteration ${O(t[0].iteration)}: ${t.map(({text:r})=>r).join(", ")}`;let n=t.slice(0,3).map(({iteration:r,text:s})=>`${s} at ${O(r)}`),o=t.length>n.length?` and ${t.length-n.length} more`:"";return`${t.length} changes: ${n.join(", ")}${o}`}function Xe({parted_at:t,end:e,error:n},{number:o}){let r=`parted at ${O(t)}, reached ${O(e)}`;return n===null?r:`${r}: E ${o(n)}`}function $i({frame:t,isKnown:e,samples:n,edits:o,writing:r},s){let a=n===1?t.error:t.trainError,i=[`iteration ${O(s)} of ${O(t.end)}`];return s===t.iteration&&e&&i.push(`total error ${r.number(a)}`),i.push(...o.filter(l=>l.iteration===s).map(({text:l})=>l)),i.join(", ")}function bi(t,{travel:e,choose:n}){let o=gi(t,"Changes on the way"),r=gi(t,"Other runs"),s="";return{update(a,i){let{writing:l,canTravel:c}=a,u=[...i.flags.map(({at:p,marks:h})=>[Math.round(p),re(h)]),...i.others.map(({other:p,line:h})=>[p.id,p.end,...h.at(-1)??[]]),[c,l.notation.comma]],d=JSON.stringify(u);if(d!==s){s=d,o.replaceChildren(...i.flags.map(({at:p,marks:h})=>{let m=vi("strip-flag",p,re(h));return m.addEventListener("click",$=>$.detail===0&&e(h[0].iteration)),m.disabled=!c,m})),r.replaceChildren(...i.others.flatMap(({other:p,line:h})=>{let m=h.at(-1);if(!m)return[];let $=vi("strip-end",m[0],`Go on with the other run: ${Xe(p,l)}`);return $.style.top=`${m[1]}px`,$.title=$.textContent??"",$.addEventListener("click",()=>n(p.id)),$.disabled=!c,$}));for(let p of[o,r])p.hidden=p.childElementCount===0}}}}function gi(t,e){let n=document.createElement("div");return n.setAttribute("role","group"),n.setAttribute("aria-label",e),n.hidden=!0,t.appendChild(n)}function vi(t,e,n){let o=document.createElement("button");return Object.assign(o,{type:"button",className:t,tabIndex:-1}),o.append(Object.assign(document.createElement("span"),{className:"spoken",textContent:n})),o.style.left=`${e}px`,o}var Hn=6,Pd=2,Dd=4,Fd=10;function wi(t,{travel:e,choose:n,enlarge:o,state:r,layout:s,moved:a}){let i=Q("div","strip-slider");i.setAttribute("role","slider"),i.setAttribute("aria-label","Iteration shown, of the whole run"),i.setAttribute("aria-valuemin","0"),i.setAttribute("aria-valuenow","0"),o&&i.setAttribute("aria-description","Enter enlarges the curve.");let l=Q("span","strip-hair"),c=Q("output","strip-tip");c.setAttribute("aria-hidden","true"),l.hidden=c.hidden=!0,t.append(i,l,c);let u=null,d=null,p=null,h=null;function m(v){let b=r();if(!b?.canTravel)return;let k=Math.min(Math.max(0,v),b.frame.end);k!==(u??b.frame.iteration)&&([u,d]=[k,b.frame],e(k),a())}function $(v){let b=t.getBoundingClientRect();return{x:v.clientX-b.left,y:v.clientY-b.top}}function g(v){let[b,k]=[r(),s()];b&&k&&m(yi(b,k,v).iteration)}t.addEventListener("pointerdown",v=>{let[b,k]=[r(),s()],S=v.target.closest(".strip-end");v.button!==0||S||!b?.canTravel||!k||b.frame.end===0||(h=$(v),p={id:v.pointerId,x:h.x,other:ki(k,h)},i.focus({preventScroll:!0}),v.preventDefault(),t.setPointerCapture(v.pointerId),p.other===null&&g(h.x))}),t.addEventListener("pointermove",v=>{h=$(v),p&&(Math.abs(h.x-p.x)>=Dd&&(p.other=null),p.other===null&&g(h.x)),y()}),t.addEventListener("pointerup",()=>{p?.other!==null&&p?.other!==void 0&&n(p.other),p=null}),t.addEventListener("pointercancel",()=>p=null),t.addEventListener("pointerleave",()=>{h=null,y()}),i.addEventListener("keydown",v=>{let b=r();if(!b||v.ctrlKey||v.metaKey||v.altKey)return;v.key==="Enter"&&o?.();let k=Bd(v,u??b.frame.iteration,b);k!==null&&(v.preventDefault(),m(k))});function y(){let[v,b]=[r(),s()];if(l.hidden=c.hidden=!h||!v||!b,!h||!v||!b)return;let{at:k,words:S}=qd(v,b,h);l.style.left=`${k}px`,c.textContent=S,c.style.left=`${Math.min(Math.max(k,c.offsetWidth/2),b.width-c.offsetWidth/2)}px`}return{shown:()=>u,update(){let v=r();if(!v)return;!p&&u!==null&&v.frame!==d&&(u=null);let b=u??v.frame.iteration;i.tabIndex=v.canTravel?0:-1,i.setAttribute("aria-disabled",String(!v.canTravel)),i.setAttribute("aria-valuemax",String(v.frame.end)),i.setAttribute("aria-valuenow",String(b)),i.setAttribute("aria-valuetext",$i(v,b)),h&&y()}}}function yi({curve:t,frame:e,samples:n,epochs:o,isKnown:r},s,a){let i=s.flags.find(({at:g})=>Math.abs(g-a)<Hn),l=i?0:s.iteration(Pd)-s.iteration(0),c=e.iteration===e.end?s.now:null,u=i?i.marks[0].iteration:s.iteration(a),{iteration:d,errors:p}=ai(t,u,l,{end:e.end,error:c});if(d===e.iteration&&!r)return{iteration:d,errors:[],test:NaN,flag:i};if(n===1)return{iteration:d,errors:p,test:NaN,flag:i};if(d===e.end)return{iteration:d,errors:c===null?[]:[c],test:c===null?NaN:e.testError,flag:i};if(!o||o.iterations.length===0)return{iteration:d,errors:[],test:NaN,flag:i};let h=si(o.iterations,d),m=o.iterations[h];return{iteration:Math.abs(m-d)<=l?m:d,errors:[o.train[h]],test:o.test[h],flag:i,of:m}}function ki({own:t,others:e},{x:n,y:o}){return Bn(t,n,o)<Hn?null:e.find(({line:r})=>Bn(r,n,o)<Hn)?.other.id??null}function qd(t,e,n){let o=ki(e,n),r=e.others.find(u=>u.other.id===o)?.other;if(r)return{at:n.x,words:`other run: ${Xe(r,t.writing)} · click to go on with it`};let s=yi(t,e,n.x),{number:a}=t.writing,i=[s.flag?re(s.flag.marks):`iteration ${O(s.iteration)}`],l=s.of===void 0||s.of===s.iteration?"":`at ${O(s.of)}: `,c=s.errors.map(u=>a(u)).join(" to ");return c&&i.push(`${l}E ${c}`),Number.isFinite(s.test)&&i.push(`test ${a(s.test)}`),{at:e.x(s.iteration),words:i.join(" · ")}}function Bd({key:t,shiftKey:e},n,{frame:o,edits:r}){let s=Math.max(1,Math.round(o.end/Fd)),a=r.filter(({iteration:l})=>l<n).at(-1)?.iteration??0,i=r.find(({iteration:l})=>l>n)?.iteration??o.end;switch(t){case"ArrowRight":case"ArrowUp":return e?i:n+1;case"ArrowLeft":case"ArrowDown":return e?a:n-1;case"PageUp":return n+s;case"PageDown":return n-s;case"Home":return 0;case"End":return o.end}return null}var[jn,xi]=[12,5],Ud=14,Gd=24,Hd=6,jd=1.25,Kd=9;function Kn(t,e,{large:n=!1}={}){let o=Q("div","strip-axis"),r=Q("div","strip-iterations"),s=Q("div","strip-plot"),a=Q("canvas","strip-canvas"),i=Q("span","strip-scale"),l=Q("span","strip-handle");for(let g of[o,r])g.setAttribute("aria-hidden","true");a.setAttribute("aria-hidden","true"),s.append(a,i,l),t.classList.add("strip"),t.append(o,s),n&&s.append(r);let c=null,u=null,d=zd(),p=wi(s,{...e,state:()=>c,layout:()=>u,moved:()=>$()}),h=bi(s,e),m={width:0,height:0};new ResizeObserver(([{contentRect:g}])=>{m={width:g.width,height:g.height},$()}).observe(s);function $(){if(!c||!m.width)return;u=Vd(c,d(c),m),mi(a,c,u,hi(s,c.theme));let g=c.writing.notation.comma==="true",{scale:y,x:v,y:b}=u;Ei(o,y.ticks,k=>di(k,g),{top:b}),n&&Ei(r,Un(u.span,Kd),O,{left:v}),i.textContent=y.logarithmic?"logarithmic scale":"",l.style.left=`${v(p.shown()??c.frame.iteration)}px`,h.update(c,u),p.update()}return{update(g){c=g,$()}}}function zd(){let t=null,e=1/0;return({curve:n,frame:o})=>(n!==t&&([t,e]=[n,1/0]),o.end<n.length&&(e=Math.min(e,o.end)),e)}function Vd(t,e,{width:n,height:o}){let{curve:r,frame:s,epochs:a,isKnown:i,others:l,edits:c,scale:u,samples:d}=t,p=l.map(({end:w})=>w),h=pi(s.end,p),m=n-2,$=w=>1+m*w/h,g=w=>(w-1)/m*h,y=ci();(d===1||!a?.iterations.length)&&oe(y,r.last);let v=d===1?s.error:s.trainError;if(i&&oe(y,[v]),d>1&&a)for(let w of[a.train,a.test])oe(y,w);d>1&&(y.high*=jd);for(let{curve:w}of l)w&&oe(y,w.errors);let b=Math.round((o-jn-xi)/Gd),k=ui(y,u,Math.min(Math.max(2,b),Hd)),S=w=>jn+(o-jn-xi)*(1-k.place(w)),E=i&&Number.isFinite(v)?v:null;return{width:n,height:o,x:$,y:S,iteration:g,scale:k,until:e,span:h,now:E,own:Jd(t,e,E,$,S),test:Xd(t,$,S),flags:ii(c,$,Ud),others:l.map(w=>({other:w,line:Yd(w,$,S,n)}))}}function Jd({curve:t,frame:e,samples:n,epochs:o},r,s,a,i){let l=[],c=(d,p)=>d<r&&l.push([a(d),Number.isFinite(p)?i(p):NaN]);n>1&&o?o.iterations.forEach((d,p)=>c(d,o.train[p])):t.last.forEach((d,p)=>c(wt(t,p),d));let u=l.at(-1)?.[0]??-1;return e.iteration===e.end&&s!==null&&a(e.iteration)>u&&l.push([a(e.iteration),i(s)]),l}function Xd({frame:t,epochs:e,isKnown:n},o,r){let s=[];return Number.isNaN(t.testError)||!e||(e.iterations.forEach((a,i)=>{let l=e.test[i];s.push([o(a),Number.isFinite(l)?r(l):NaN])}),n&&t.iteration===t.end&&s.push([o(t.iteration),r(t.testError)])),s}function Yd({curve:t,parted_at:e},n,o,r){let s=[];if(!t)return s;for(let a=0;a<t.iterations.length;a++){let[i,l]=[t.iterations[a],t.errors[a]];if(!(l===null||i<e)){if(n(i)>r)break;s.push([n(i),o(l)])}}return s}function Ei(t,e,n,{top:o,left:r}){for(e.forEach((s,a)=>{let i=t.children[a]??t.appendChild(Q("span",""));i.textContent!==n(s)&&(i.textContent=n(s)),o&&(i.style.top=`${o(s)}px`),r&&(i.style.left=`${r(s)}px`)});t.children.length>e.length;)t.lastElementChild?.remove()}var Zd=new Set([4404]),Qd=4408,Si=1013;function Mi(t,e){let n=null,o=0,r=0,s=0,a=!1,i=!1,l=0,c=null;function u(){if(window.clearTimeout(s),a)return;r=0;let g=new WebSocket(t);n=g,g.binaryType="arraybuffer",g.onopen=()=>e.onOpen(),g.onmessage=({data:y})=>{(o||r||l)&&([o,r,l]=[0,0,0]),c===null&&e.onState("open",""),typeof y=="string"?e.onText(y):e.onBinary(y)},g.onclose=({code:y,reason:v})=>{e.onClose(y),p(y,v)}}function d(){n&&(n.onopen=n.onmessage=n.onclose=null,n.close(),n=null)}function p(g,y){if(d(),Zd.has(g))return e.onState("gone","");if(g===Qd)return i=!0,e.onState("asleep","");if(o++,c!==null){e.onState("moving",""),s=window.setTimeout(u,c),c=null,l=20;return}let v=l>0?1e3:5e3,b=Math.min(250*1.5**(o-1),v);s=window.setTimeout(u,Math.random()*b),l>0?l--:o<3||g===Si?e.onState("lost",g===Si?y:""):h()}async function h(){let g=await e.diagnose();o>=3&&!a&&e.onState(g,"")}function m(){n?.readyState===WebSocket.OPEN&&n.send(e.ping)}window.setInterval(()=>{n&&(r++,r===4?m():r>=8&&p(0,""))},1e3);function $(){if(!(a||i||document.visibilityState==="hidden")){if(!n)return u();r>=4||(r=4,m())}}return window.addEventListener("online",$),window.addEventListener("pageshow",$),document.addEventListener("visibilitychange",$),u(),{send(g){return n?.readyState!==WebSocket.OPEN?!1:(n.send(g),!0)},moving(g){c=g},wake(){i=!1,u()},stop(){a=!0,window.clearTimeout(s),d()}}}var tf=new Set([503,429]),ef="The server could not be asked just now. Try again.",nf=5e3;function Oi(t,e,n){let o=rf(n),r=`${t}/api/sessions/${e}`,s=async(a,i)=>sf(await o(a,i));return{files:`${r}/export`,operations:()=>s(`${r}/operations`),prediction:a=>s(`${r}/predict?parameter=${encodeURIComponent(a)}`),recipe:()=>s(`${r}/recipe`),samples:()=>s(`${r}/samples`),batch:()=>s(`${r}/batch`),branches:()=>s(`${r}/branches`).then(({branches:a})=>a),choices:()=>s(`${t}/api/choices`),thumbnails:a=>s(`${t}/api/thumbnails/${a}`),derivation:(a,i,l)=>s(`${r}/derivation?quantity=${encodeURIComponent(a)}&${i}`,{signal:l}),equations:(a,i,l)=>s(`${r}/equations?${a.map(c=>`quantity=${encodeURIComponent(c)}`).join("&")}&${i}`,{signal:l}),fieldModule:async a=>af(await o(`${t}/${a}`)),field:({across:a,up:i,sample:l=0,neurons:c=[]},u)=>{let d=c.map(p=>`&neuron=${encodeURIComponent(p)}`).join("");return s(`${r}/field?${Ti(a,i)}&sample=${l}${d}`,{signal:u})},landscape:({across:a,up:i},l)=>s(`${r}/landscape?${Ti(a,i)}`,{signal:l}),gradientChecks:()=>s(`${r}/gradient-check`),check:(a,i)=>s(`${r}/check?${i}`,zn({text:a})),quantities:()=>s(`${r}/quantities`).then(({quantities:a})=>a),tour:a=>s(`${t}/api/lesson?${a}`),stopCheck:(a,i)=>s(`${t}/api/lesson/${a}/check`,zn({given:i})),stopAnswer:(a,i)=>s(`${t}/api/lesson/${a}/answer?${i}`),article:()=>s(`${t}/api/article`),links:()=>s(`${r}/links`,{method:"POST"}),openRecipe:a=>s(`${t}/api/recipes/${e}`,zn(a)),dataReading:(a,i,l)=>s(`${t}/api/data/reading?${i}`,{...Vn(a),signal:l}),dataRecipe:(a,i,l)=>s(`${t}/api/data/recipe?${i}`,{...Vn(a),signal:l}),weightsReading:(a,i,l)=>s(`${t}/api/weights/reading${i&&`?order=${i}`}`,{...Vn(a),signal:l}),table:async({from:a,to:i,stride:l},c,u)=>lf(await o(`${r}/export/run.csv?from=${a}&to=${i}&stride=${l}`,{signal:u}),c)}}async function Ai(t){try{let e=AbortSignal.timeout(nf),n=await fetch(`${t}/healthz`,{cache:"no-store",signal:e});if(n.status>=500)return"lost";let{status:o}=await n.json().catch(()=>({}));return o==="ok"?"blocked":"portal"}catch{return"lost"}}function of(t,e,n){let o=Number(t??1),r=(o>0?o:1)*1.5**(e-1);return 1e3*Math.min(r,10)*(.5+n)}function rf(t){let e=0;function n(o,r){return t(++e),new Promise((s,a)=>{let i=(u,d)=>{clearTimeout(c),r?.removeEventListener("abort",l),t(--e),u(d)},l=()=>i(a,r?.reason),c=setTimeout(()=>i(s,void 0),o);r?.addEventListener("abort",l)})}return async function(r,s={}){for(let a=1;;a++){let i=await fetch(r,s);if(!tf.has(i.status)||a>5)return i;await i.body?.cancel(),s.signal?.throwIfAborted(),await n(of(i.headers.get("retry-after"),a,Math.random()),s.signal)}}}function zn(t){return{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(t)}}function Vn(t){return{method:"POST",headers:{"content-type":"application/octet-stream"},body:t}}function Ti(t,e){let n=(o,r,s)=>`${o}=${encodeURIComponent(s.name)}&${o}_first=${s.first}&${o}_last=${s.last}&${r}=${s.count}`;return n("across","columns",t)+(e?`&${n("up","rows",e)}`:"")}async function af(t){if(t.ok)return t.arrayBuffer();throw await Jn(t)}async function sf(t){if(t.ok)return t.json();throw await Jn(t)}async function Jn(t){let{refused:e}=await t.json().catch(()=>({}));return new Error(e??ef)}async function lf(t,e){if(!t.ok||!t.body)throw await Jn(t);let n=[],o=0;for(let r=t.body.getReader();;){let{done:s,value:a}=await r.read();if(s)return new Blob(n,{type:"text/csv"});n.push(new Blob([a])),o+=a.reduce((i,l)=>i+(l===10?1:0),0),e(o)}}var{session:Qn="",root:yt="",watching:Ni}=document.body.dataset,Lt=t=>({read:()=>rn(t),write:e=>an(t,e)}),se=t=>document.querySelector(t),it=Fr(location.search),K=Wr(Lt("backstep.panel"),{projector:it.projector,writeProjector:t=>bo(qr(location.search,t)),isFirstVisit:Ni===void 0&&!it.embedded&&!it.projector&&location.hash==="",hidden:it.hidden}),ae=t=>Ci(()=>K.panel.value===t&&!K.folded.value),to=ae("numbers"),[Yn,Ye,Ii]=[ht(!1),ht(!1),ht(!1)],Ri=ht("automatic"),Wi=ht(!1),Pi=ht(null),eo=ht(0),no=ht(null),T=xr({watching:Ni!==void 0,locks:it.locks}),q=Oi(yt,Qn,t=>T.waiting.value=t),Zn=new URL(`${yt}/ws/${Qn}`,location.href);Zn.protocol=Zn.protocol.replace("http","ws");var It=Mi(Zn.href,{onOpen:()=>{Xn.opened(),pf.reopened(),df.reopened(),document.hidden&&Fi()},onText:t=>Xn.text(t),onBinary:t=>Xn.binary(t),onClose:t=>oo.closed(t),onState:(t,e)=>{T.reason.value=e,T.connection.value=t},ping:dr,diagnose:()=>Ai(yt)}),oo=io(It.send),Xn=br(T,oo,It),F=or(Zo(T,oo,q),T);Qo(T,q);var ro=sr(T,F,q);er(T,q.derivation);Lr(T);var Nt=tr(T,F),[uf,Di]=[ae("settings"),ae("data")],ao=kr(T,F,q,Ci(()=>uf.value||Di.value||Pi.value!==null)),pf=wr(T,{send:It.send,edited:()=>Nt.place.value?.name??null,everything:()=>to.value||Di.value||(T.moment.value?.of??0)>0}),j=Ar(T,F,{fetchPath:()=>q.tour(tt(T.notation.value)),fetchRecipe:q.recipe,check:q.stopCheck,fetchAnswer:t=>q.stopAnswer(t,tt(T.notation.value)),openShare:()=>Ye.value=!0,pointOut:(t,e)=>ri(t==="E_total"?se("#error"):oi(Rt,t),e),place:Lt("backstep lesson"),progress:Lt("backstep lesson answers"),address:{read:go,write:vo}}),df=Nr(T,{send:It.send,stop:()=>j.open.value?j.place.value+1:null});rr(T,it.unknown);function Fi(){It.send(fr(document.hidden))}document.addEventListener("visibilitychange",Fi);Oo();pr(T,{notation:Lt("backstep.notation"),scheme:Lt("backstep.colours"),shortcuts:Lt("backstep.shortcuts")});mt(()=>{document.documentElement.dataset.theme=T.scheme.value});mt(()=>{T.notation.value&&cf(j.rewrite)});var Rt=se(".diagram"),_i=Rt.closest(".stage"),qi=ei(Rt,{point:F.point,press:(t,e)=>{T.selected.value!==t&&K.open("explain"),Nt.press(e,_i.getBoundingClientRect(),t)},edit:(t,e,n)=>Nt.open(e,_i.getBoundingClientRect(),t,n),scrub:(t,e)=>{let n=Nt.drag(e);n&&Io(t,n.value,n.change)}}),Bi={travel:t=>{F.scrubTo(t)},choose:F.choose},Ui=()=>Wi.value=!0,Gi=se("#strip"),Hi=[Kn(Gi,{...Bi,enlarge:Ui})];mt(()=>{let[t,e]=[T.network.value,T.frame.value];eo.value,!(!t||!e)&&(qi.update({network:t,frame:e,drafts:T.drafts.value,selected:T.selected.value,lit:no.value,theme:T.theme.value,writing:T.writing.value,factors:j.isQuiet.value?[]:T.factors.value,moment:T.drawn.value}),ni(Rt,T.spokenOf.value))});mt(ji);function ji(){let[t,e,n]=[T.curve.value,T.frame.value,T.network.value];if(!t||!e||!n)return;let{branches:o,edits:r}=T.history.value,s=T.connection.value==="open",a={curve:t,frame:e,epochs:T.epochs.value,samples:n.samples,isKnown:T.knows.value("E_total"),others:o.map(i=>({...i,curve:T.branchCurves.value.get(i.id)??null})),edits:r.map(i=>({...i,text:T.writing.value.numbersIn(i.text)})),scale:Ri.value,canTravel:s&&!T.watching,theme:T.theme.value,writing:T.writing.value};for(let i of Hi)i.update(a)}new ResizeObserver(()=>eo.value++).observe(Rt);mt(()=>{ko(K.panel.value),document.body.classList.toggle("folded",K.folded.value);let t=K.width.value;document.body.style.setProperty("--panel-width",t===null?"":`${t}px`)});mt(()=>{document.documentElement.classList.toggle("projector",K.projector.value)});document.body.classList.toggle("embedded",it.embedded);xo(it.hidden);var ff=t=>t==="lesson"?j.open.value:!it.hidden.has(t);mt(()=>{j.open.value?K.open("lesson"):K.panel.peek()==="lesson"&&K.open("explain")});var Ze={...F,explain:t=>{F.explain(t),K.open("explain")}};function R(t,e,n={}){let o=f`<${e} store=${T} actions=${F} ...${n} />`;Li(f`<${yn.Provider} value=${T.writing}>${o}<//>`,se(t))}var Ki={open:F.open,onFault:t=>{T.notice.value=t}},zi=q.article;R("#banner",Br,{root:yt,wake:()=>It.wake()});T.watching?R("#transport",fs,{fetchPath:q.tour}):R("#transport",us);R("#progress",ja);Li(f`<${ds} ...${{store:T,actions:F,enlarge:Ui}} />`,Gi.appendChild(document.createElement("div")));R("#predict-switch",ya);R("#question",ka);R("#history",Ha);var hf={store:T,actions:F,server:q,settings:ao,opened:ro,show:R,resized:eo,isOpen:ae},mf=Dr({...hf,planOf:qi.plan,isHidden:it.hidden.has("plane")});R("#error",Ua,{actions:Ze,data:mf});R("#rule",ns,{begin:ao.begin,edited:Pi,lit:no,fetchArticle:()=>ro.getChoices().then(({article:t})=>t)});var $f=t=>no.value=t,Vi=Wo(yt);R("#inspector",na,{fetchEquations:q.equations,typeset:Vi,light:$f,copy:wo});R("#settings",Ka,{begin:ao.begin});R("#open-menu",Ta,{opened:ro,openFile:t=>on(t,Ki)});R("#view-menu",Ca,{workbench:K,shortcutsOpen:Ii});R("#live",fa);R("#shortcuts",La,{open:Ii});R("#first-minute",Sa,{workbench:K,follow:()=>{j.show()},toolbar:pe});R("#tabs",Aa,{workbench:K,available:ff});R("#panel-edge",Ea,{workbench:K});R("#projected",Oa,{workbench:K});R("#matrices",la,{open:to,actions:Ze});R("#gradients",Hr,{fetchChecks:q.gradientChecks,actions:Ze});R("#check",va,{check:t=>q.check(t,tt(T.notation.value)),fetchRight:q.quantities,recall:()=>rn("backstep check","sessionStorage")??"",remember:t=>an("backstep check",t,"sessionStorage")});R("#numbers",pa,{open:to,actions:Ze});R("#preview",ua,{place:Nt.place});R("#editor",da,{place:Nt.place});R("#lesson",Ba,{lesson:j,fetchArticle:zi,fetchDerivation:q.derivation,typeset:Vi,root:yt});R("#about",()=>{let t=()=>Yn.value=!1;return f`<${Ia} ...${{open:Yn.value,close:t,store:T,fetchArticle:zi,run:j.attempt}} />`});R("#large-curve",Va,{open:Wi,scale:Ri,mount:t=>{Hi.push(Kn(t,Bi,{large:!0})),ji()}});R("#share",()=>{let t=()=>Ye.value=!1,e=r=>{Lo(Rt.querySelector("svg"),r)},n=async(r,s,a)=>ue(await q.table(r,s,a),"backstep-run.csv"),o={fetchLinks:q.links,query:vn(location.search),files:q.files,save:e,fetchTable:n,store:T};return f`<${is} ...${{open:Ye.value,close:t,...o}} />`});function so(t,e){let n=se(t);return n.addEventListener("click",e),n}so("#about-button",()=>Yn.value=!0);var gf=so("#share-button",()=>Ye.value=!0),Ji=so("#lesson-button",()=>{if(!j.open.value)return void j.show();ae("lesson").value?j.close():K.open("lesson")});mt(()=>Ji.setAttribute("aria-expanded",String(j.open.value)));Ji.hidden=gf.hidden=T.watching;So();_o(F.free);if(!T.watching){let t={play:F.toggle,step:F.step,back:F.back,reset:F.reset},e={undo:F.undo,redo:F.redo,nextStop:j.next,previousStop:j.back};Co({...t,...e},o=>lr(T.shortcuts.value,o)),Mo(Ki),history.replaceState(null,"",`${yt}/s/${Qn}${location.search}${location.hash}`);let[n]=performance.getEntriesByType("navigation");j.follow(n?.type!=="reload"),addEventListener("hashchange",()=>j.follow())}
