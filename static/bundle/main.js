import{a as be,b as _e,c as Gn,d as Qe,e as Vn,i as Jn,j as Xn,k as Yn,l as we,m as Zn,n as Ut,o as Gt,p as So}from"./chunk-WPGQFNQB.js";import{a as X}from"./chunk-HD3SQWBV.js";import{b as Eo,c as Oo,d as Co}from"./chunk-3IM2W25V.js";import{a as io,b as lo,d as co,e as Ie,f as uo,g as po,h as fo,i as mo}from"./chunk-T6WASMSL.js";import{a as ho,b as ye}from"./chunk-OKZMQD6X.js";import{a as L,b as Ye,d as ie,e as Ht,f as V,g as ve,h as Ze,i as F}from"./chunk-VSNTVXGG.js";import{a as Fn,b as Bn,c as zn,d as tt,e as ao,f as so}from"./chunk-KDSVDH5O.js";import{a as jn,b as rt}from"./chunk-TYVHEJYA.js";import{a as jt,b as Kt,c as Kn,d as bo,f as Jt,g as wo,h as yo,i as ko,l as nt,m as Xt,n as ot,o as ee,q as xo}from"./chunk-A62C23JS.js";import{a as T,b as U,c as j,d as G}from"./chunk-YZKZXRQK.js";import{a as Ne,c as C,d as Hn}from"./chunk-7JFT5QGL.js";import{a as et}from"./chunk-CWUHNXOY.js";import{a as N,b as Z}from"./chunk-NRW2N5JN.js";import{a as Un,b as Qn,c as eo,d as to,e as Vt,f as no,g as oo,h as ro,i as $o}from"./chunk-AKE7MB7W.js";import{a as go,c as vo}from"./chunk-JQMLBNMK.js";import{a as f}from"./chunk-YV6CSYCU.js";import{computed as Ds,effect as ue,signal as Je,untracked as rd}from"@preact/signals";import{render as Fs}from"preact";function at(e,t){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function Ao(e){let t=document.documentElement;function n(){let o=e.offsetHeight,r=o>0&&o<=.25*innerHeight;e.classList.toggle("sticky",r),t.style.setProperty("--dock-height",r?`${o}px`:"0px")}new ResizeObserver(n).observe(e),addEventListener("resize",n)}var li=document.querySelectorAll("[data-panel]");function To(e){for(let t of li)t.role="tabpanel",t.setAttribute("aria-labelledby",`tab-${t.dataset.panel}`),t.hidden=t.dataset.panel!==e}function Mo(e){for(let t of e)for(let n of document.querySelectorAll(`[data-region="${t}"]`))n.classList.add("left-out")}function Lo(){for(let e of document.querySelectorAll(".skip"))e.addEventListener("click",t=>{t.preventDefault(),document.querySelector(e.dataset.to??"")?.focus()})}var ci="button, a[href]",ui={ArrowRight:(e,t)=>(e+1)%t,ArrowLeft:(e,t)=>(e+t-1)%t,Home:()=>0,End:(e,t)=>t-1};function st(e,t){e.setAttribute("role","toolbar"),e.setAttribute("aria-label",t);let n=null;function o(){return[...e.querySelectorAll(ci)].filter(s=>!s.closest("[popover]")&&!s.matches(":disabled")&&s.checkVisibility())}function r(){let s=o();(!n||!s.includes(n))&&(n=s[0]??null);for(let a of s){let i=a===n?0:-1;a.tabIndex!==i&&(a.tabIndex=i)}}e.addEventListener("focusin",s=>{let a=s.target;o().includes(a)&&(n=a,r())}),e.addEventListener("keydown",s=>{let a=o(),i=a.indexOf(s.target),l=ui[s.key]?.(i,a.length);i<0||l===void 0||s.ctrlKey||s.metaKey||s.altKey||(s.preventDefault(),a[l].focus())}),new MutationObserver(r).observe(e,{subtree:!0,childList:!0,attributes:!0,attributeFilter:["disabled","hidden","href"]}),addEventListener("resize",r),r()}function No(){for(let[e,t]of[["#header-bar","Page"],["#rule","The rule"]])st(document.querySelector(e),t);Ao(document.querySelector(".dock")),Lo()}function _o(e){addEventListener("dragover",t=>{t.dataTransfer?.types.includes("Files")&&t.preventDefault()}),addEventListener("drop",t=>{let n=t.dataTransfer?.files[0];n&&(t.preventDefault(),t.target instanceof HTMLTextAreaElement?pi(t.target,n,e):Zt(n,e))})}var Yt=()=>{};function Io(e){Yt=e}async function Zt(e,{open:t,onFault:n}){if(!(/\.json$/i.test(e.name)||e.type==="application/json")||e.size>1e6)return Yt(e);try{let r=JSON.parse(await e.text());di(r)?Yt(e):await t(r.recipe??r)}catch{n(`“${e.name}” is no recipe: it could not be read as JSON.`)}}function di(e){if(typeof e!="object"||e===null)return!1;let t=Object.values(e);return t.length>0&&t.every(n=>Array.isArray(n))}async function pi(e,t,{onFault:n}){if(t.size>2*5e4)return n(`“${t.name}” is too long to be checked here. Use backstep check.`);let o=new Uint8Array(await t.arrayBuffer()),r=`${o[0]} ${o[1]}`;e.value=new TextDecoder(r==="255 254"?"utf-16le":r==="254 255"?"utf-16be":"utf-8").decode(o),e.dispatchEvent(new Event("input",{bubbles:!0}))}var fi="backstep.height";function mi(){let e=document.documentElement;if(e.scrollHeight>e.clientHeight)return e.scrollHeight;let t=document.querySelector("main"),n=Math.max(...[...t.children].map(o=>o.getBoundingClientRect().bottom));return Math.ceil(n+parseFloat(getComputedStyle(t).paddingBottom))}function Po(){if(parent===window)return;let e=0,t=()=>{let o=mi();o!==e&&(e=o,parent.postMessage({type:fi,height:o},"*"))},n=new ResizeObserver(t);for(let o of document.querySelectorAll("main, main > *, #banner"))n.observe(o)}var Wo="input, select, textarea, [contenteditable]",hi="[role=tablist], [role=slider], [role=separator], [role=grid]";function Ro(e){document.addEventListener("keydown",t=>{let n=t.target.closest(Wo);t.key==="Escape"&&!t.defaultPrevented&&!n&&!document.querySelector("dialog[open]")&&e()})}function qo(e,t){document.addEventListener("keydown",n=>{let o=n.target,r=o.closest(Wo);if((n.ctrlKey||n.metaKey)&&n.key.toLowerCase()==="z"&&!r){n.preventDefault(),n.shiftKey?e.redo():e.undo();return}if(n.ctrlKey||n.metaKey||n.altKey||n.defaultPrevented)return;let s=t(n.key);!s||r||document.querySelector("dialog[open]")||n.key.startsWith("Arrow")&&o.closest(hi)||n.key===" "&&o.closest("button, a, summary, [role=button]")||(n.preventDefault(),e[s]())})}var $i=["fill","stroke","stroke-width","stroke-dasharray","font-size","font-weight","font-family","text-anchor","dominant-baseline","opacity","paint-order","visibility"];function gi(e){let t=e.cloneNode(!0),n=e.querySelectorAll("*");t.querySelectorAll("*").forEach((i,l)=>{let c=getComputedStyle(n[l]);for(let u of $i)i.setAttribute(u,c.getPropertyValue(u));for(let u of["class","tabindex","role","aria-label","data-name"])i.removeAttribute(u)});let o=document.createElementNS("http://www.w3.org/2000/svg","rect"),r=e.closest(".card");for(let[i,l]of Object.entries({width:"100%",height:"100%",fill:getComputedStyle(r).backgroundColor}))o.setAttribute(i,l);let{width:s,height:a}=e.viewBox.baseVal;t.setAttribute("width",String(s)),t.setAttribute("height",String(a));for(let i of t.querySelectorAll('[fill="rgba(0, 0, 0, 0)"][stroke="none"]'))i.remove();return t.prepend(o,...vi(e,s,a)),t.setAttribute("xmlns","http://www.w3.org/2000/svg"),t.setAttribute("font-family",getComputedStyle(e).fontFamily),new XMLSerializer().serializeToString(t)}function vi(e,t,n){let o=e.parentElement?.querySelector("canvas");if(!o)return[];let r=document.createElementNS("http://www.w3.org/2000/svg","image");for(let[s,a]of Object.entries({href:o.toDataURL(),width:t,height:n}))r.setAttribute(s,String(a));return[r]}async function Do(e,t){let n=new Blob([gi(e)],{type:"image/svg+xml"});at(t==="svg"?n:await bi(n,e),`backstep.${t}`)}async function bi(e,t){let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await e.text())}`,await n.decode();let o=document.createElement("canvas");return o.width=2*t.clientWidth,o.height=2*t.clientHeight,o.getContext("2d")?.drawImage(n,0,0,o.width,o.height),new Promise((r,s)=>o.toBlob(a=>a?r(a):s(new Error("The browser made no picture.")),"image/png"))}function Bo(e,t,n){if(e.button!==0)return;let o=e.currentTarget,r=!1,s=new AbortController,a={signal:s.signal};window.addEventListener("pointermove",i=>{if(i.pointerId!==e.pointerId)return;let l=i.clientX-e.clientX;!r&&Math.abs(l)<5||(r=!0,document.documentElement.classList.add("scrubbing"),n(Number((t+Math.round(l/4)*.01).toFixed(12))))},a);for(let i of["pointerup","pointercancel"])window.addEventListener(i,()=>{s.abort(),document.documentElement.classList.remove("scrubbing"),r&&o.addEventListener("click",Fo,{capture:!0,once:!0}),setTimeout(()=>o.removeEventListener("click",Fo,{capture:!0}),0)},a)}function Fo(e){e.stopImmediatePropagation(),e.preventDefault()}import{batch as nn}from"@preact/signals-core";import{effect as xi}from"@preact/signals-core";var pe={net:"net",out:"out",target:"target",rate:"eta",delta_sign:"1",weights:"numbered",decimals:"9",comma:"false"},wi={eta:"η",alpha:"α",epsilon:"ε"},[Qt,yi]=[2,15],We={net:[["net","net"],["z","z"]],out:[["out","out"],["a","a"]],target:[["target","target"],["ideal","ideal"],["y","y"]],rate:[["eta","η"],["alpha","α"],["epsilon","ε"]],delta_sign:[["1","∂E/∂net"],["-1","−∂E/∂net"]],weights:[["numbered","w5"],["row_first","w_o1,h1 (to, from)"],["column_first","w_h1,o1 (from, to)"]],decimals:Array.from({length:yi-Qt+1},(e,t)=>[String(Qt+t),String(Qt+t)]),comma:[["false","0.5"],["true","0,5"]]};function zo(e){let t={};try{t={...JSON.parse(e??"{}")}}catch{}let n=Object.entries(t).filter(([o,r])=>We[o]?.some(([s])=>s===r));return{...pe,...Object.fromEntries(n)}}function Y(e){let t=Object.entries(e).filter(([n,o])=>pe[n]!==o);return new URLSearchParams(t).toString()}function jo(e){let[t,n]=[Number(e.decimals),e.comma==="true"],{net:o,out:r,target:s,weights:a}=e;function i(d,h=t){if(d===void 0)return"…";let m=Ne(d,Math.min(h,t));return n?m.replace(".",","):m}function l(d,h){return i(e.delta_sign==="-1"?-d:d,h)}function c(d){return d.kind==="input"?d.label??d.name:d.kind!=="weight"||a==="numbered"?d.name:a==="row_first"?`w_${d.to},${d.from}`:`w_${d.from},${d.to}`}function u(d){return d.replace(/(?<![A-Za-z])([∂d]?)(net|out|target)(?![A-Za-z])/g,(h,m,$)=>m+e[$])}function p(d){return n?d.replace(/(?<![\w.])(\d+)\.(?=\d)/g,"$1,"):d}return{notation:e,decimals:t,numbersIn:p,net:o,out:r,target:s,rate:wi[e.rate],number:i,delta:l,name:c,letters:u}}var en=["operation","neuron","layer","phase"];function Q(e){return en.includes(e)}function Ko(e){return{...e,indices:new Map(e.operations.map(t=>[t.quantity,t.index]))}}function Ho({operations:e,starts:t},n,o){return o>=e.length?null:n==="operation"?o+1:t[n].find(r=>r>o)??e.length}function tn({starts:e},t,n){return n<=0?null:t==="operation"?n-1:e[t].findLast(o=>o<n)??0}function Uo(e,t,n){if(n===0)return 0;if(n===e.operations.length)return t.operations.length;let o=t.indices.get(e.operations[n-1].quantity);return o===void 0?0:o+1}function Go(e,t,n){if(!e)return{at:n,of:0,operation:null,group:[],knows:()=>!1,computed:new Set,used:new Set,flows:[]};let{operations:o,indices:r}=e,s=o.slice(tn(e,t,n)??0,n),a=new Set(s.map(c=>c.at)),i=c=>{let u=r.get(c);return u===void 0?c:o[u].at},l=new Set(s.flatMap(c=>c.uses.map(i)));for(let c of a)l.delete(c);return{at:n,of:o.length,operation:s.at(-1)??null,group:s,knows:c=>(r.get(c)??-1)<n,computed:a,used:l,flows:s.flatMap(ki)}}function Vo(e,t){return t.size===0?e:e?{...e,knows:n=>!t.has(n)&&e.knows(n)}:{at:0,of:0,operation:null,group:[],computed:new Set,used:new Set,flows:[],knows:n=>!t.has(n)&&!n.endsWith("+")}}function ki({quantity:e,neuron:t,at:n,uses:o}){return e.startsWith("net_")?o.map(s=>({name:s,to:t,back:!1})):e.includes("/dout_")&&o[0].startsWith("delta_")?[{name:n,to:null,back:!0}]:[]}var Jo=1;function Xo(e,t){let n=null,o=!1,r=new AbortController;xi(()=>{let[a,i]=[e.frame.value,e.network.value],{playing:l,iterations_per_s:c}=e.status.value;if(!a||!i)return;if(l&&(c===null||c>Jo)||e.progress.value!==null){o=!0;return}let{value:p}=be(a,i),d={iteration:a.iteration,error:p,network:i},h=n?.network===i?n:null;n=d;let m=o;o=!1,!(!h||h.iteration===a.iteration&&!m)&&queueMicrotask(()=>e.say(Si(e,h,d,m)))});async function s({quantity:a,phase:i},l,c){r.abort(),r=new AbortController;let{signal:u}=r;if(e.playingSteps.value&&e.pace.value>Jo)return;let p=`Operation ${l} of ${c}, ${i}.`;if(e.hidden.value.has(a))return e.say(`${p} The lesson asks for this number.`);try{let{steps:d}=await t(a,Y(e.notation.value),u);u.aborted||e.say(`${p} ${d[d.length-1].spoken}.`)}catch{u.aborted||e.say(`${p} ${a}, its numbers could not be fetched just now.`)}}return{sayOperation:s}}function Si(e,t,n,o){let{number:r}=e.writing.value,s=`${o?"Paused. ":""}Iteration ${n.iteration}.`;if(!e.knows.value("E_total"))return Q(e.stepBy.value)?`${s} Nothing is calculated yet.`:s;let a=n.error-t.error,i=a<0?"down":"up",l=Number.isFinite(a)?a===0?", as before":`, ${i} ${r(Math.abs(a))}`:"";return`${s} Total error ${r(n.error)}${l}.`}function Yo(e,t){let n=new Map;async function o(a,i,l=0,c=null){if(typeof i=="number"&&s(a,{value:i,revision:null}),n.has(a))return n.set(a,{value:i,sample:l,gesture:c}),{ok:!0};n.set(a,null);let u=await t.send({type:"edit",quantity:a,value:i,sample:l,gesture:c}),p=n.get(a);if(n.delete(a),p)return o(a,p.value,p.sample,p.gesture);let d=u.type==="applied";return s(a,d&&typeof i=="number"?{value:i,revision:u.revision}:null),d&&(e.notice.value=""),d?{ok:!0}:{ok:!1,message:u.message}}async function r(...a){let i=await o(...a);return i.ok||(e.notice.value=i.message),i}function s(a,i){let l=new Map(e.drafts.value),c=e.frame.value?.revision??-1;i&&(i.revision===null||i.revision>c)?l.set(a,i):l.delete(a),e.drafts.value=l}return{edit:r,tryEdit:o}}var Oi=200;function Zo(e,t,n){return async o=>{if(new TextEncoder().encode(JSON.stringify(o)).length+Oi<=6e4)return t({type:"open",recipe:o});e.notice.value="";try{return await n.openRecipe(o),e.advice.value="",{ok:!0}}catch(s){let{message:a}=s;return e.notice.value=a,{ok:!1,message:a}}}}import{effect as Ci}from"@preact/signals-core";var Ai=7,Ti=5;function Qo(e,t,n){Ci(()=>{let[r,s]=[e.frame.value,e.question.peek()];!s||!r||(s.iteration!==r.iteration||s.revision!==r.revision)&&(e.question.value=null)});function o(){let r=e.network.value;if(!r)return[];let{frozen:s,train_biases:a}=r.settings;return r.names.parameters.filter(i=>!s.includes(i)&&(a||i.startsWith("w")))}return{async step(){let[r,s]=[e.frame.value,o()],a=e.stepBy.value==="iteration"&&!e.status.value.playing;if(!e.predicting.value||!a||!r||s.length===0||e.question.value)return t();let i=s[(r.iteration*Ai+Ti)%s.length];return e.question.value={parameter:i,iteration:r.iteration,revision:r.revision},{ok:!0}},async predict(r){let s=e.question.value;if(s){e.question.value=null;try{let{parameter:a,answer:i,why:l,iteration:c,revision:u}=await n(s.parameter);if(c!==s.iteration||u!==s.revision)return;let{right:p,tried:d}=e.score.value,h=i===r;e.score.value={right:p+(h?1:0),tried:d+1,last:{hit:h,parameter:a,answer:i,why:l}}}catch(a){e.notice.value=a.message}await t()}},setPredicting(r){e.predicting.value=r,e.question.value=null,e.score.value={right:0,tried:0,last:null}}}}function er(e,t){let n=null,o=0,r=0;return{async scrubTo(s){if(n=s,o&&!e.progress.value)return;let a=++r;for(o=a;n!==null;){let i=n;n=null,await t({type:"seek",iteration:i})}o===a&&(o=0)}}}import{effect as tr}from"@preact/signals-core";var nr=1e3,Mi=1e3,Li="start",te={ok:!0};function or(e,t,{fetchOperations:n,onOperation:o,onStep:r}){let s=null,a="start",i=!1,l,c=()=>e.stepBy.value,u=()=>Q(e.stepBy.value)&&!e.status.value.playing;function p(){let x=e.network.value;return x?(s?.network!==x&&(s={network:x,calculation:n().then(Ko)}),s.calculation):null}tr(()=>{let[x,w]=[e.frame.value,e.network.value];if(!u()||!x||!w){e.cursor.value=null;return}e.cursor.peek()?.iteration!==x.iteration&&d(x.iteration),p()?.then(A=>w===e.network.peek()&&h(A),A=>{s=null,e.stepBy.value="iteration",e.notice.value=A.message})}),tr(()=>{u()||k()});function d(x){let w=e.cursor.peek()?.calculation??null,A=a==="end"?w?.operations.length??0:0;e.cursor.value={calculation:w,iteration:x,at:A},a="start",i=!1}function h(x){let w=e.cursor.peek();if(!w||w.calculation===x)return;let A=w.calculation?Uo(w.calculation,x,w.at):w.at;e.cursor.value={...w,calculation:x,at:A}}function m(x){let w=e.cursor.peek();w?.calculation&&(e.cursor.value={...w,at:x},x>0&&o(w.calculation.operations[x-1]))}function $(x){m(x);let w=e.cursor.peek()?.calculation?.operations??[];x>0&&r(w[x-1],x,w.length)}async function g(x,w){if(i)return te;i=!0,a=x;let A=await w(),H=()=>{i=!1,a="start"};return A.ok?i&&setTimeout(H,Mi):H(),A}function b(){let x=e.network.value;return e.stepBy.value!=="epoch"||!x?1:Math.ceil(x.samples/(x.settings.batch_size||x.samples))}async function v(){if(!u()){for(let A=b();A>0;A-=nr){let H=await t.step(Math.min(A,nr));if(!H.ok)return H}return te}let x=e.cursor.value;if(!x?.calculation)return te;let w=Ho(x.calculation,c(),x.at);return w===null?g("start",()=>t.step(1)):($(w),te)}async function y(){let x=e.frame.value?.iteration??0;if(!u())return x>0?t.back(Math.min(x,b())):te;let w=e.cursor.value;if(!w?.calculation)return te;let A=tn(w.calculation,c(),w.at);if(A!==null)$(A);else if(x>0)return g("end",()=>t.back(1));return te}function k(){clearTimeout(l),e.playingSteps.value=!1}async function O(){let x=await v();e.playingSteps.peek()&&(x.ok?l=setTimeout(O,1e3/e.pace.peek()):k())}return{step:v,back:y,async play(){return u()?(e.playingSteps.value=!0,await O(),te):t.play(e.speed.value)},async pause(){return k(),e.status.value.playing?t.pause():te},setPace(x){e.pace.value=x,e.playingSteps.value&&(clearTimeout(l),l=setTimeout(O,1e3/x))},setStepBy(x){e.stepBy.value=x},rewind(){k(),m(0)},async showUpTo(x){k(),e.status.value.playing&&await t.pause();let w=await p(),A=x===Li?-1:w?.indices.get(x);return!w||A===void 0?{ok:!1,message:`No operation of this network gives ${x}.`}:(Q(e.stepBy.value)||(e.stepBy.value="operation"),h(w),m(A+1),te)},showEverything(){e.stepBy.value="iteration"}}}var Ni="The starting values are back. Undo, or Ctrl-Z, brings the run back.";function rr(e,t,n){async function o(c){e.notice.value="";let u=await t.send(c);return e.advice.value="",u.type==="applied"?{ok:!0}:(u.reason!=="stopped"&&(e.notice.value=u.message),{ok:!1,message:u.message})}let r=_i(e),s=()=>o({type:"pause"}),a={step:c=>o({type:"step",count:c}),back:c=>o({type:"back",count:c}),play:(c,u=null)=>o({type:"play",iterations_per_s:c,until:u}),pause:s},i=or(e,a,{fetchOperations:n.operations,onOperation:({quantity:c})=>r.explain(c),onStep:Xo(e,n.derivation).sayOperation});async function l(c,u){let p=e.history.value[c],d=await o({type:c});return d.ok&&e.say(`${u}: ${p??"the last command"}.`),d}return{carryOut:o,...r,...Yo(e,t),...er(e,o),...i,...Qo(e,i.step,n.prediction),stop:s,undo:()=>l("undo","Undone"),redo:()=>l("redo","Redone"),choose:c=>o({type:"choose",branch:c}),run:a.play,toggle:()=>e.progress.value?s():e.status.value.playing||e.playingSteps.value?i.pause():i.play(),reset:async()=>{i.rewind();let c=await o({type:"reset"});return c.ok&&(e.advice.value=Ni),c},seek:c=>o({type:"seek",iteration:c}),open:Zo(e,o,n),write:c=>{e.notation.value={...e.notation.value,...c}},dismiss:()=>{e.notice.value=e.advice.value=""}}}function _i(e){return{select(t){let[n,o]=[e.network.value,e.selected.value];if(t===o)return;let r=n&&L(n),[s,a]=[r?.get(o??""),r?.get(t??"")],l=s&&s.kind===a?.kind?ie(s).indexOf(e.quantity.value):0;nn(()=>{e.selected.value=t,a&&(e.quantity.value=ie(a)[Math.max(0,l)]??"")})},point(t,n,o){e.pointed.value=t===null?null:{name:t,x:n,y:o}},explainIfKnown(t){let n=e.network.value;n&&L(n).has(Ht(t))&&this.explain(t)},free(){nn(()=>{e.selected.value=e.pointed.value=null,e.quantity.value=""})},explain(t){nn(()=>{e.selected.value=Ht(t),e.quantity.value=t})}}}import{effect as Ii}from"@preact/signals-core";function ar(e,t){let n="";Ii(()=>{let{branches:o}=e.history.value,r=o.map(({id:a,end:i})=>`${a} ${i}`).join(", ");if(r===n)return;n=r;let s=e.branchCurves.peek();if(o.length===0){s.size>0&&(e.branchCurves.value=new Map);return}t.branches().then(a=>{r===n&&(e.branchCurves.value=new Map(a.map(i=>[i.id,i])))},()=>{})})}import{signal as Pi}from"@preact/signals-core";function sr(e,t){let n=Pi(null),o=0;function r(a){let i=e.network.value&&L(e.network.value).get(a);return!e.keeps("numbers")&&i&&Ze(i)?i:null}function s(a,i,l,c=null){t.select(l),r(l)&&(n.value={name:l,x:a.x-i.x+a.width/2,y:a.y-i.y+a.height/2,typed:c})}return{place:n,open:s,press(a,i,l){e.selected.value===l?s(a,i,l):t.select(l)},drag(a){let[i,l]=[r(a),e.frame.value],c=i&&l?V(i,l):void 0;if(!i||!l||c===void 0)return null;let[u,p]=[ve(i,l),`drag ${++o}`];return{value:c,change:d=>{t.edit(a,d,u,p)}}}}}import{effect as Wi}from"@preact/signals-core";var Ri=300;function ir(e,t){let n=null,o={subject:"",state:""},r=-1/0,s,a=({iteration:c,revision:u})=>`${c} ${u}`;function i(){clearTimeout(s);let[c,u]=[e.quantity.peek(),e.frame.peek()],p=Y(e.notation.peek()),d=`${c} ${p}`;if(n&&(n.subject!==d||!c)&&(n.stop.abort(),n=null),n||!c||!u)return;let h=o.subject===d,m=e.derivation.peek();if(h&&m?.quantity===c&&a(m)===a(u)||h&&o.state===a(u))return;let g=r+Ri-performance.now();if(e.status.peek().playing&&h&&g>0){s=setTimeout(i,g);return}o={subject:d,state:a(u)},r=performance.now(),l(c,p,d)}async function l(c,u,p){let d=new AbortController;n={subject:p,stop:d};try{let h=await t(c,u,d.signal);if(d.signal.aborted)return;e.derivation.value=h,e.fault.value=""}catch(h){if(d.signal.aborted)return;e.fault.value=h.message}n=null,i()}Wi(()=>{e.quantity.value,e.frame.value,e.notation.value,e.status.value,i()})}var lr={numbers:"This page keeps the weights, biases, inputs and targets as they are.",rule:"This page keeps the rule as it is.",network:"This page keeps its network and its data."};function cr(e,t){let n=(r,s)=>async(...a)=>{let i=s(...a);return t.watching||!t.keeps(i)?r(...a):(t.notice.value=lr[i],{ok:!1,message:lr[i]})},o=r=>t.network.value&&L(t.network.value).has(r)?"numbers":"rule";return{...e,edit:n(e.edit,o),tryEdit:n(e.tryEdit,o),open:n(e.open,()=>"network")}}import{effect as qi}from"@preact/signals-core";function ur(e,t){if(t.length===0)return;let n=qi(()=>{e.frame.value&&queueMicrotask(()=>{n(),e.notice.value=t.join(" ")})})}import{computed as rn,effect as Fi,signal as fr}from"@preact/signals-core";import{computed as on,signal as dr}from"@preact/signals-core";function pr(e,{server:t,getChoices:n,open:o,isArticle:r,onChosen:s}){let a=dr(null),i=dr(0),l=0,c=on(()=>{if(r.value)return we;let h=e.recipe.value?.data;return h&&"dataset"in h?h.dataset:null});async function u(){let h=await t.recipe();return{...h,rule:e.network.peek()?.settings??h.rule,edits:[]}}async function p(h){let m=++l;i.value+=1;try{let $=await h();if(m!==l)return{ok:!1,message:""};let g=await o($.recipe);return g.ok&&(a.value=$,s(),e.say(Di($))),g}catch($){let{message:g}=$;return e.notice.value=g,{ok:!1,message:g}}finally{i.value-=1}}let d=h=>p(async()=>{let[m,$]=await Promise.all([n(),u()]),g=m.datasets.find(x=>x.name===h);if(!g)throw new Error(`There is no data set ${h} to choose.`);let b=Ut($.data,h),v=await t.suggestion(h,{...b,seed:$.seed}),y=a.peek(),k=y!==null&&Gt(y.recipe,$),O=h===we?m.article:v.recipe;return{name:h,way:"suggested",choice:g,suggestion:v,recipe:b.seed===void 0?O:{...O,data:{...O.data,seed:b.seed}},own:k?y.own:$,notes:[]}});return{openName:c,isUnderWay:on(()=>i.value>0),choose:d,made:on(()=>{let[h,m]=[a.value,e.recipe.value];return!h||!m||c.value!==h.name?null:Gt(h.recipe,m)?h:null}),keepOwn:()=>p(async()=>{let h=a.peek();if(!h)throw new Error("Choose a data set first.");let{data:m}=await u();return{...h,way:"own",...Zn(h.own,h.choice,Ut(m,h.name))}})}}function Di({way:e,suggestion:t,recipe:n,notes:o}){let r=n.network.layers.join("-");if(e==="own")return`${t.title}, with your network, ${r}. ${o.join(" ")}`.trim();let s=t.changes.map(({part:i,now:l})=>`${i}: ${l}`),a=s.length?`Changed: ${s.join("; ")}.`:"Nothing else changed.";return`${t.title} is open with the suggested network, ${r}. ${a} Undo brings back what was open before.`}function it(e,t){return async function(o){let r=e.recipe.peek();e.recipe.value=o,e.opening.value+=1;let s=await t.open(o);return e.opening.value-=1,!s.ok&&e.recipe.peek()===o&&(e.recipe.value=r),s}}function mr(e,t,n,o=()=>{}){let r=fr(null),s=rn(()=>{let u=e.network.value?.unlike_article??[];return!u.includes("network")&&!u.includes("data")}),a=rn(()=>{let u=e.network.value;return u!==null&&e.history.value.edits.some(({quantity:p})=>L(u).has(p))});Fi(()=>{let u=e.network.value;!u||s.value||Promise.all([n.recipe(),c()]).then(([p])=>{e.network.peek()===u&&(r.value=p)},()=>{})});let i=fr(null);async function l(){let{thumbnails:u}=await c();i.value??=await n.thumbnails(u)}async function c(){return e.choices.value=e.choices.peek()??await n.choices(),e.choices.value}return{title:rn(()=>{let u=e.network.value;return u?s.value?a.value?"The article’s network, edited":"The article’s network":Yn(u.layers,r.value,e.choices.value?.datasets??[]):""}),getChoices:c,examplesPage:n.examplesPage,thumbnails:i,getThumbnails:l,choosing:pr(e,{server:n,getChoices:c,isArticle:s,onChosen:o,open:it(e,t)})}}import{effect as ln}from"@preact/signals-core";var Re=[["play","Play or pause"],["step","Step"],["back","Back"],["reset","Reset"],["nextStop","Next stop of the lesson"],["previousStop","Previous stop"]],ke={on:!0,keys:{play:" ",step:"ArrowRight",back:"ArrowLeft",reset:"r",nextStop:"n",previousStop:"p"}},Bi=new Set(["Tab","Enter","Escape","Shift","Control","Alt","Meta","Dead","Unidentified"]);function hr(e){try{let{on:t,keys:n}=JSON.parse(e??"");return Re.reduce((o,[r])=>{let s=n?.[r];return typeof s=="string"&&zi(o,r,s)?an(o,r,s):o},{...ke,on:t!==!1})}catch{return ke}}function an(e,t,n){let{keys:o}=e,r=vr(n),s=Re.find(([a])=>o[a]===r&&a!==t)?.[0];return{...e,keys:{...o,...s?{[s]:o[t]}:{},[t]:r}}}function sn(e){return e!==""&&!Bi.has(e)}function $r({on:e,keys:t},n){return e?Re.find(([o])=>t[o]===vr(n))?.[0]??null:null}function qe(e){return{" ":"Space",ArrowRight:"→",ArrowLeft:"←",ArrowUp:"↑",ArrowDown:"↓"}[e]??(e.length===1?e.toUpperCase():e)}function gr(e){return e===" "?"Space":e}function vr(e){return e.length===1?e.toLowerCase():e}function zi({keys:e},t,n){return sn(n)&&e[t]!==n}function br({notation:e,scheme:t,shortcuts:n},o){e.value=zo(o.notation.read()),n.value=hr(o.shortcuts.read());let r=o.scheme.read();(r==="light"||r==="dark")&&(t.value=r),ln(()=>o.notation.write(JSON.stringify(e.value))),ln(()=>o.shortcuts.write(JSON.stringify(n.value))),ln(()=>o.scheme.write(t.value))}function Ki(e){if(!e)throw new Error("The first network of a socket comes with its names.");return e.names}function wr(e,t,n){let o=null;function r(a){switch(a.type){case"network":o={...a,names:a.names??Ki(o)};break;case"status":e.status.value=a;break;case"history":e.history.value=a;break;case"progress":{let{goal:i,done:l,left:c}=a;e.progress.value=i===null?null:{goal:i,done:l,left:c};break}case"view":e.view.value=a;break;case"applied":case"refused":a.type==="refused"&&a.reason==="wrong_version"&&s(),t.answered(a);break;case"moving":n.moving(1e3*a.after_s),e.connection.value="moving";break}}function s(){n.stop(),e.connection.value="outdated"}return{opened(){e.progress.value=null,t.greet(1)},text(a){r(oo(a))},binary(a){if(!o)return;let i=ro(a,o.layers);e.receive(i,o),i.kind==="frame"&&i.asks&&n.send(to(i.sequence))}}}import{effect as Hi}from"@preact/signals-core";var lt=Vt([],!1);function yr(e,{send:t,edited:n,everything:o}){let r=lt,s=null,a="";return Hi(()=>{let[i,l]=[e.network.value,e.frame.value],c=!!(i?.settings?.l1||i?.settings?.l2),u=[e.selected.value,e.pointed.value?.name??null,n()],p=o();if(!i||!l||l===s||!l.large&&!c&&r===lt)return;let d=L(i),h=u.filter((b,v)=>{let y=d.get(b??"");return l.large&&y&&"parameter"in y&&u.indexOf(b)===v}),m=l.large&&p,$=Vt(m?[]:h,m,c),g=`${i.layers} ${i.biases}`;$===r&&(g===a||r===lt)||t($)&&([r,s,a]=[$,l,g])}),{reopened(){[r,s]=[lt,null]}}}import{effect as kr}from"@preact/signals-core";function xr(e,t,n,o){kr(()=>{let s=e.network.value;!o.value||!s||n.recipe().then(a=>{e.network.peek()===s&&!e.opening.peek()&&(e.recipe.value=a)})}),kr(()=>{o.value&&!e.choices.peek()&&n.choices().then(s=>e.choices.value=s)});let r=it(e,t);return{async begin(s){let[a,i]=[e.recipe.peek(),e.network.peek()];return!a||!i?{ok:!1,message:"The settings have not come yet."}:r(s({...a,rule:i.settings}))}}}import{batch as Ui,computed as ne,effect as Gi,signal as M}from"@preact/signals-core";function Sr({watching:e,locks:t=new Set}){let n=Vi(),o=M(pe),r=M("");return{watching:e,keeps:s=>e||t.has(s),...n,...Ji(n),notation:o,writing:ne(()=>jo(o.value)),...Zi(),connection:M("connecting"),reason:M(""),history:M({type:"history",undo:null,redo:null,branches:[],edits:[]}),branchCurves:M(new Map),progress:M(null),notice:Yi(n),advice:M(""),announcement:r,say(s){let a=s.replaceAll("_"," ");r.value=a===r.peek()?`${a} `:a},shortcuts:M(ke),spokenOf:M(null),wondered:M(null),waiting:M(0),recipe:M(null),opening:M(0),choices:M(null),speed:M(10),playingSteps:M(!1),pace:M(1),predicting:M(!1),score:M({right:0,tried:0,last:null})}}function Vi(){let e=M(null),t=M(null),n=M(null),o=M(new Map),r=M({type:"status",playing:!1,iterations_per_s:10,until:null,message:""}),s=M("iteration"),a=M(null),i=ne(()=>a.value&&Q(s.value)?Go(a.value.calculation,s.value,a.value.at):null),l=M(new Set),c=M(null),u=M(null),p=ne(()=>{let g=c.value?.parameter,b=g?[`${g}+`,`dE_total/d${g}`]:[];return new Set([...l.value,...b,...u.value?.hidden??[]])}),d=ne(()=>Vo(i.value,p.value)),h=ne(()=>{let[g,b]=[i.value,p.value];return v=>!b.has(v)&&(g?.knows(v)??!0)}),m=M(null),$=Xi({network:e,frame:t,curve:n,epochs:m,drafts:o});return{network:e,frame:t,curve:n,epochs:m,drafts:o,status:r,stepBy:s,cursor:a,moment:i,withheld:l,question:c,view:u,hidden:p,drawn:d,knows:h,receive:$}}function Ji({frame:e,status:t,knows:n,hidden:o}){let r=ne(()=>d=>!o.value.has(d)&&n.value(d.endsWith("+")?`dE_total/d${d.slice(0,-1)}`:d)),s=M("w5"),a=M(null),i=M("dE_total/dw5"),l=M(null),c=M(""),u=ne(()=>{let d=l.value,h=d?[d.quantity,...d.factors.map(m=>m.quantity)]:[];return!d||d.quantity!==i.value||!h.every(r.value)?null:{...d,then:d.then.filter(m=>r.value(m.quantity))}}),p=ne(()=>{let[d,h]=[u.value,e.value],m=d?.iteration===h?.iteration&&d?.revision===h?.revision,$=d?.factors??[];return m||t.value.playing?$:$.map(g=>({...g,value:null}))});return{explains:r,selected:s,pointed:a,quantity:i,derivation:l,fault:c,explained:u,factors:p}}function Xi({network:e,frame:t,curve:n,epochs:o,drafts:r}){let s=null,a=null,i=null,l=null,c=!1;function u(){c=!1,Ui(()=>{l&&(e.value=l),s&&(t.value=s),a&&(n.value=a),i&&(o.value=i),p()}),s=a=i=l=null}function p(){let d=t.value?.revision??-1,h=new Map([...r.value].filter(([,m])=>m.revision===null||m.revision>d));h.size!==r.value.size&&(r.value=h)}return(d,h)=>{d.kind==="frame"?[s,l]=[d,h]:d.kind==="curve"?a=d:i=d,!c&&(c=!0,requestAnimationFrame(u))}}function Yi({frame:e}){let t=M(""),n=ne(()=>e.value?.revision);return Gi(()=>{n.value,t.value=""}),t}function Zi(){let e=matchMedia("(prefers-color-scheme: dark)"),t=M(e.matches);e.addEventListener("change",()=>t.value=e.matches);let n=M("system"),o=ne(()=>n.value!=="system"?n.value:t.value?"dark":"light");return{scheme:n,theme:o}}import{batch as el,computed as Cr,effect as Tr,signal as xe,untracked as tl}from"@preact/signals-core";import{computed as Qi,signal as ut}from"@preact/signals-core";function Er(e){try{let t=JSON.parse(e??"{}");return typeof t!="object"||t===null||Array.isArray(t)?{}:Object.fromEntries(Object.entries(t).filter(([,n])=>typeof n?.given=="string"&&typeof n.shown=="boolean").map(([n,{given:o,shown:r}])=>[n,{given:o,shown:r}]))}catch{return{}}}function ct(e,t){let n=t.flatMap(({title:o})=>e[o]??[]);return{answered:n.length,shown:n.filter(({shown:o})=>o).length,of:t.length}}function Or(e,t,n){let o=ut(Er(e.progress.read())),r=ut(null),s=ut(""),a=ut(null),i=Qi(()=>(t.value?.title??"")in o.value);function l(u,p){let d=t.value?.title??"";!d||d in o.value||(o.value={...o.value,[d]:{given:u,shown:p}},e.progress.write(JSON.stringify(o.value)))}async function c(){let u=t.value;try{let p=await e.fetchAnswer(n.value+1);return u!==t.value?!1:(a.value=p,!0)}catch(p){return u===t.value&&(s.value=p.message),!1}}return{progress:o,verdict:r,refusal:s,answer:a,isDone:i,fetchAnswer:c,begin(){r.value=null,s.value="",a.value=null},async check(u){let p=t.value;s.value="";try{let d=await e.check(n.value+1,u);return p!==t.value?"":(r.value=d,d.verdict==="right"&&await c()&&l(u,!1),et(d).join(" "))}catch(d){return p!==t.value?"":(r.value=null,s.value=d.message,s.value)}},async giveUp(){await c()&&l("",!0)}}}var nl=/^#lesson=(\d+)$/;function Mr(e,t,n){let o=xe(null),r=xe(!1),s=xe(!1),a=xe(!1),i=xe(Math.max(0,Number(n.place.read()??1)-1)),l=Cr(()=>o.value?.stops[i.value]??null),c=Or(n,l,i),u=Cr(()=>{let S=l.value;return!r.value||!S||a.value||p.value?!1:(c.isDone.value?S.after:S.before).quantity===""}),p=xe(null),d=0,h=null;Tr(()=>{let S=e.frame.value?.revision;!r.value||S===void 0||h===null||S===h||(h=S,tl(m))});async function m(){let S=JSON.stringify(await n.fetchRecipe()),[_,P]=[l.value,a.value];!r.value||!o.value||!_||(a.value=!Ar(o.value).has(S),a.value&&!P?(y(),t.showEverything()):P&&!a.value&&await k(_))}async function $(S=!0){r.value=!0,s.value=!1;try{o.value??=await n.fetchPath()}catch{s.value=!0;return}await g(i.value,S)}async function g(S,_=!0){let P=(o.value?.stops.length??1)-1;i.value=Math.max(0,Math.min(S,P));let ae=String(i.value+1);n.place.write(ae),n.address.write(`#lesson=${ae}`),await b(_)}async function b(S){let[_,P]=[++d,l.value];if(!P)return;el(()=>{p.value=null,c.begin(),v(P,c.isDone.value)}),e.say(`Stop ${i.value+1} of ${o.value?.stops.length}: ${P.title}. ${P.asks}`);let ae=n.fetchRecipe();c.isDone.value&&c.fetchAnswer();let[Bt]=await Promise.all([ae,ol(e)]),zt=JSON.stringify(Bt);if(_!==d||!o.value)return;if(h=e.frame.value?.revision??null,a.value=!Ar(o.value).has(zt),a.value)return y();let ii=zt===JSON.stringify(o.value.recipe);S&&await O(P.iteration,ii),_===d&&await k(P)}function v(S,_){let P=S.quantity?[S.quantity]:[];e.withheld.value=new Set(_?S.after.hides:[...P,...S.before.hides]),e.spokenOf.value=new Set(S.speaks_of)}function y(){e.withheld.value=new Set,e.spokenOf.value=null}async function k(S){let _=c.isDone.value;v(S,_),await x(_?S.after:S.before)}async function O(S,_){let P=e.frame.value,[ae,Bt]=_&&P?[P.iteration,P.end]:[0,0];_?e.status.value.playing&&await t.carryOut({type:"pause"}):await t.carryOut({type:"open",recipe:o.value?.recipe}),S!==ae&&(S<=Bt?await t.carryOut({type:"seek",iteration:S}):(await t.carryOut({type:"play",iterations_per_s:null,until:S})).ok&&await rl(e,S))}async function x({select:S,quantity:_,up_to:P}){let ae=d;P?await t.showUpTo(P):t.showEverything(),ae===d&&(_?t.explain(_):S&&t.select(S))}async function w(){!o.value||!l.value||(a.value=!1,v(l.value,c.isDone.value),await O(l.value.iteration,!1),await k(l.value))}async function A(S){let _=l.value,P=await c.check(S);P&&e.say(P),_&&_===l.value&&c.isDone.value&&await se(_)}async function H(){let S=l.value;await c.giveUp(),!(!S||S!==l.value||!c.answer.value)&&(e.say(`The answer is ${c.answer.value.value}.`),await se(S))}async function se(S){a.value||await k(S);let _=S.after.select;_&&l.value===S&&n.pointOut(_,!1)}async function de(S){let _=++d;if(S.panel==="share")return n.openShare();for(let P of S.commands)if(!(await t.carryOut(P)).ok)return;S.commands.length>0?(a.value=!1,y(),t.showEverything()):e.spokenOf.value&&S.select&&(e.spokenOf.value=new Set([...e.spokenOf.value,S.select])),_===d&&(S.quantity?t.explain(S.quantity):S.select&&t.select(S.select),p.value=S,n.pointOut(S.select||S.shows,!0))}function ai(){d++,r.value=!1,y(),t.showEverything(),n.address.write("")}function si(S=!0){let _=nl.exec(n.address.read());_&&(i.value=Math.max(0,Number(_[1])-1),$(S))}return{path:o,open:r,failed:s,foreign:a,place:i,stop:l,tried:p,isQuiet:u,progress:c.progress,verdict:c.verdict,refusal:c.refusal,isDone:c.isDone,revealed:c.answer,show:$,close:ai,go:g,answer:A,showMe:H,next:()=>r.value&&g(i.value+1),back:()=>r.value&&g(i.value-1),showArticle:w,attempt:de,follow:si,async rewrite(){o.value&&(o.value=await n.fetchPath(),c.isDone.value&&await c.fetchAnswer())}}}function ol(e){return Lr(()=>e.frame.value!==null)}function rl(e,t){let n=!1;return Lr(()=>{let{playing:o}=e.status.value;return n||=o,(e.frame.value?.iteration??0)>=t||n&&!o})}function Lr(e){return new Promise(t=>{let n=Tr(()=>{e()&&(queueMicrotask(()=>n()),t(void 0))})})}function Ar({recipe:e,recipes:t}){return new Set([e,...t].map(n=>JSON.stringify(n)))}import{batch as al,effect as cn}from"@preact/signals-core";function Nr(e,t){if(!e.watching)return;let n="";cn(()=>{let r=e.view.value?.panel??"";r!==n&&r!==""&&r!=="lesson"&&t.open(r),n=r});let o={selected:e.selected.peek(),quantity:e.quantity.peek()};cn(()=>{let r=e.view.value,[s,a]=[e.selected.value,e.quantity.value],i=s!==null&&(s!==o.selected||a!==o.quantity);!r||i||(o={selected:r.selected,quantity:r.quantity},al(()=>{e.selected.value=r.selected,e.quantity.value=r.quantity}))}),cn(()=>{let[r,s]=[e.view.value,e.cursor.value];if(!r)return;e.stepBy.value=r.step_by??"iteration";let a=s?.calculation;!s||!a||s.iteration!==r.iteration||s.at===r.at||(e.cursor.value={...s,at:Math.min(r.at,a.operations.length)})})}import{effect as sl}from"@preact/signals-core";var il=100,ll=200;function _r(e,{send:t,stop:n,panel:o}){let[r,s]=["",""],a=-1/0,i;function l(){if(clearTimeout(i),s===r)return;let c=a+il-performance.now();c>0?i=setTimeout(l,c):t(s)&&([r,a]=[s,performance.now()])}return sl(()=>{let[c,u]=[e.cursor.value,e.stepBy.value],p=c&&Q(u)?u:null;s=no({selected:e.selected.value,quantity:e.quantity.value,step_by:p,iteration:p&&c?c.iteration:0,at:p&&c?c.at:0,stop:n(),panel:o(),hidden:[...e.hidden.value].slice(0,ll)}),e.watching||l()}),{reopened(){r="",e.watching||l()}}}import{signal as De}from"@preact/signals-core";var Ir=["explain","check","data","curves","numbers","settings"],Pr=300,cl=.6;function Wr(e,t){let n=ul(e.read()),o=De(Ir.find(d=>!t.hidden.has(d))??"explain"),r=De(n.width),s=De(n.folded),a=De(t.projector),i=De(t.isFirstVisit&&!n.begun),{begun:l}=n;function c(){e.write(JSON.stringify({width:r.value,folded:s.value,begun:l}))}function u(d){s.value=d,c()}function p(d){Ir.includes(d)&&t.hidden.has(d)||(o.value=d,s.value&&u(!1))}return{panel:o,width:r,folded:s,projector:a,isFirstVisit:i,open:p,showData(){o.value!=="settings"&&p("data")},hides:d=>t.hidden.has(d),fold:u,resize(d,h){r.value=Math.round(Math.max(Pr,Math.min(cl*h,d))),c()},project(d){a.value=d,t.writeProjector(d)},begin(){l||(l=!0,i.value=!1,c())}}}function ul(e){try{let{width:t,folded:n,begun:o}=JSON.parse(e??"");return{width:typeof t=="number"&&t>=Pr?t:null,folded:n===!0,begun:o===!0}}catch{return{width:null,folded:!1,begun:!1}}}import{effect as dl,signal as un}from"@preact/signals";function Rr(e){let{store:t,isOpen:n}=e,[o,r]=[n("data"),n("curves")],s=()=>(t.network.value?.samples??0)>1;fe(()=>r.value,async()=>(await import("./curves_view-DG4IXJ3P.js")).createCurvesView({...e,panelOpen:r}));let a=un(location.hash);addEventListener("hashchange",()=>a.value=location.hash),fe(()=>a.value.startsWith("#example=")&&!t.watching,async()=>(await import("./example_view-ZPIIHSZK.js")).createExampleView(e));let i=()=>{let d=t.network.value;return!d||d.unlike_article.length+t.history.value.edits.length===0},l=tt(location.search).hidden.has("health");fe(()=>!l&&(!i()||n("numbers").value),async()=>(await import("./health_view-QPBKN5R7.js")).createHealthView(e)),fe(()=>document.body.dataset.classRole!==void 0,async()=>(await import("./class_view-7ESGSGJR.js")).createClassView({network:e,exercise:null}));let c=document.getElementById("class-button");c&&(c.hidden=t.watching||document.body.dataset.classRole!==void 0),c?.addEventListener("click",()=>{import("./class_opening-QNENPITF.js").then(d=>d.showOpening())});let u=un(null);Io(d=>u.value=d),fe(()=>o.value||u.value!==null,async()=>(await import("./own_view-BXV2KTU4.js")).createOwnView({...e,dropped:u}));let p=fe(()=>o.value||s(),async()=>(await import("./data_view-2I6MOP2C.js")).createDataView({...e,panelOpen:o}));return fe(()=>r.value,async()=>(await import("./landscape_view-JIQSCC3T.js")).createLandscapeView({...e,panelOpen:r,data:p})),p}function fe(e,t){let n=un(null),o=!1;return dl(()=>{!e()||o||(o=!0,t().then(r=>n.value=r,()=>o=!1))}),n}import{useLayoutEffect as pl,useState as dn}from"preact/hooks";var qr=11;function Dr({store:e,actions:t,fetchChecks:n}){let[o,r]=dn(null),[s,a]=dn("idle"),[i,l]=dn(""),[c,u]=[e.frame.value,e.network.value],p=!o||o.iteration!==c?.iteration||o.revision!==c?.revision;pl(()=>r(null),[u?.names]);async function d(){let h=e.network.value;a("busy"),l("");try{let m=await n();e.network.value?.names===h?.names&&r(m)}catch(m){l(m.message)}a("idle")}return f`
    <p class="hint">
      Each weight a little up, then a little down: (E(w + h) − E(w − h)) / 2h. No chain rule, and the same
      number.
    </p>
    <button type="button" disabled=${s==="busy"} onClick=${d}>
      ${s==="busy"?"Checking …":"Check all gradients"}
    </button>
    <div role="status">
      ${i&&f`<p class="hint">${i}</p>`}
      ${o&&u?f`<p>${fl(o)}${p?f` <span class="hint">The network has moved on since.</span>`:""}</p>`:""}
    </div>
    ${o&&u?f`<div class="scrolls"><${ml} ...${{store:e,actions:t,network:u,found:o}} /></div>`:""}
  `}function fl({checks:e,iteration:t}){let n=e.filter(({agrees:o})=>!o).length;return n===0?`✓ All ${e.length} gradients of iteration ${t} agree.`:`✗ ${n} of ${e.length} gradients of iteration ${t} differ.`}function ml({store:e,actions:t,network:n,found:o}){let r=e.writing.value,s=L(n);return f`<table class="gradients">
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">difference</th>
        <th scope="col">gap</th>
      </tr>
    </thead>
    <tbody>
      ${o.checks.map(({parameter:a,gradient:i,numeric:l,gap:c,agrees:u,note:p})=>{let d=s.get(a),h=e.knows.value(`dE_total/d${a}`);return f`<tr key=${a} class=${u?"agrees":"differs"} title=${p}>
          <th scope="row">
            <button
              type="button"
              class="plain cell"
              onClick=${()=>t.explain(`dE_total/d${a}`)}
            >
              ${N(d?r.name(d):a)}
            </button>
          </th>
          <td>${h?pn(i,r.number):"□"}</td>
          <td>${h?pn(l,r.number):"□"}</td>
          <td>
            ${h?f`<meter
                      min="0"
                      max=${qr}
                      value=${hl(c)}
                      aria-label="digits that agree"
                    ></meter>
                    ${` ${u?"✓ agrees":"✗ differs"} ${pn(c,m=>m.toExponential(0))}`}`:"□"}
          </td>
        </tr>`})}
    </tbody>
  </table>`}function pn(e,t){return e===null?"–":t(e)}function hl(e){return e===null?0:Math.max(0,Math.min(qr,-Math.log10(Math.max(e,1e-16))))}function B({label:e,value:t,options:n,choose:o,disabled:r=!1}){return f`<label class="field">
    <span>${e}</span>
    <select
      value=${t}
      disabled=${r}
      onChange=${s=>o(s.target.value)}
    >
      ${n.map(([s,a])=>f`<option key=${s} value=${s}>${a}</option>`)}
    </select>
  </label>`}function oe({label:e,value:t,choose:n}){return f`<label class="field check">
    <span>${e}</span>
    <input
      type="checkbox"
      checked=${t}
      onChange=${o=>n(o.target.checked)}
    />
  </label>`}function K({label:e,name:t,value:n,step:o,keep:r}){return f`<div class="field">
    <span aria-hidden="true">${e}</span>
    <${ye} label=${t??e} value=${n} step=${o} keep=${r} />
  </div>`}function me(e){let t=e.replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)}function Fr({step:e,hasNumbers:t,typeset:n,writing:o}){let{in_symbols:r,in_numbers:s,result:a}=e.tex,i=[r,...t?[s]:[]].filter((l,c)=>c===0||l!==a);return f`<div class="chain">
    <${xo} sides=${i} spoken=${e.spoken} typeset=${n} />
    <${dt} step=${e} writing=${o} />
    <${Br} step=${e} typeset=${n} />
  </div>`}function fn({step:e,depth:t,typeset:n,writing:o,colour:r,at:s}){let{left:a,in_symbols:i}=e.tex;return f`<li
    class=${t>0?"factor inner":"factor"}
    data-quantity-of=${e.quantity}
    data-quantity=${e.quantity}
    data-factor=${r}
    data-at=${s}
  >
    <div class="formula-place equation" role="math" aria-label=${e.spoken}>
      <span class="left"><${ee} tex=${a} spoken="" typeset=${n} small /></span>
      <span class="symbols"><${ee} tex=${i} spoken="" typeset=${n} /></span>
    </div>
    <button
      type="button"
      class="plain value"
      aria-label=${`${Z(e.result)}, explain ${e.spoken_in_symbols.split(", equals ")[0]}`}
      data-quantity=${e.quantity}
    >
      ${Z(e.result)}
    </button>
    <${dt} step=${e} writing=${o} numbers />
    <${Br} step=${e} typeset=${n} />
  </li>`}function dt({step:e,writing:t,numbers:n=!1}){let{note:o,same:r,rounded:s,result:a}=e,i=n&&e.numbers!==a;return!i&&!o&&r.length===0&&!s?"":f`<p class="note">
    ${i?f`<span class="number">${Z(e.numbers)}</span>. `:""}
    ${r.map(({plain:l,spoken:c})=>f`<span class="same" aria-label=${c} role="math">${N(l)}</span>. `)}
    ${o?N(t.letters(o)):""}
    ${s?f` <span class="rounded">Rounded for display.</span>`:""}
  </p>`}function Br({step:e,typeset:t}){return e.small.length===0?"":f`<details>
    <summary>Step by step</summary>
    ${e.small.map((n,o)=>f`<div class="small" key=${o}>
          <${ee} tex=${n.tex} spoken=${n.spoken} typeset=${t} />
          <p class="note">${N(n.why)}</p>
        </div>`)}
  </details>`}var pt=9;function zr(e,t,n){let o=n.name(t);switch(e){case`dE_total/d${t.name}`:return`∂E/∂${o}`;case`${t.name}+`:return`${o}⁺`;case`net_${t.name}`:return n.net;case`out_${t.name}`:return n.out;case`delta_${t.name}`:return"δ";case t.name:return o;case"E_total":return"E_total";default:return e.startsWith("E_")?"E":n.letters(e.replace(/(^|\/)d/g,"$1∂").replace("delta","δ"))}}function jr({store:e,actions:t,element:n}){let o=e.quantity.value,r=ie(n),s=r.includes(o)||o===""?r:[...r,o];return s.length<2?"":f`<div class="choices" role="group" aria-label="Quantity to explain">
    ${s.map(a=>f`<button
          key=${a}
          type="button"
          class="plain"
          aria-label=${zr(a,n,e.writing.value)}
          aria-pressed=${a===o}
          onClick=${()=>t.explain(a)}
        >
          ${N(zr(a,n,e.writing.value))}
        </button>`)}
  </div>`}function Kr({store:e,actions:t,element:n,typeset:o,light:r}){let[s,a,i]=[e.explained.value,e.frame.value,e.quantity.value];if(ie(n).length===0)return f`<p class="hint">This number is given, not worked out.</p>`;let l=s?.iteration===a?.iteration&&s?.revision===a?.revision,c=!l&&!e.status.value.playing;return f`<section class="explanation" aria-label="How it comes about" aria-busy=${!l}>
    ${s?"":f`<p class="hint">${$l(e,i)}</p>`}
    ${s&&f`<div
        class=${c?"steps stale":"steps"}
        onPointerOver=${u=>r(yl(u.target))}
        onPointerLeave=${()=>r(null)}
        onClick=${u=>kl(u.target,e,t)}
      >
        <${gl} ...${{shown:s,typeset:o,writing:e.writing.value}} />
      </div>`}
    <p class="hint when" role="status">
      ${s&&c?`These steps are of iteration ${C(s.iteration)}.`:""}
    </p>
  </section>`}function $l(e,t){return e.fault.value?e.fault.value:e.hidden.value.has(t)?"Hidden until the question is answered.":e.explains.value(t)?e.derivation.value?.quantity===t?"Not worked out yet at this operation.":"":"Not worked out yet at this operation."}function gl({shown:e,typeset:t,writing:n}){let{iteration:o,factors:r,gradient_check:s}=e,a=mn(e),i=vl(e,a),l=new Map(r.map(({quantity:p,number:d})=>[p,d])),c=({step:p,depth:d})=>f`<${fn}
      key=${p.quantity}
      ...${{step:p,depth:d,typeset:t,writing:n}}
      colour=${l.get(p.quantity)}
      at=${r.find(({quantity:h})=>h===p.quantity)?.at}
    />`,u=a===e.steps.at(-1)&&e.then.length>0;return f`
    <div class="result" data-quantity-of=${a.quantity}>
      <${ee} tex=${a.tex.left} spoken="" typeset=${t} small />
      <span>=</span>
      <strong>${Z(a.result)}</strong>
      <span class="iteration"
        >iteration <span data-testid="explained-iteration">${C(o)}</span></span
      >
    </div>
    ${s?f`<${Sl} check=${s} writing=${n} />`:""}
    <${Fr} step=${a} hasNumbers=${!bl(a,i)} ...${{typeset:t,writing:n}} />
    ${i.length>0?f`<ol class="factors">
            ${i.slice(0,pt).map(c)}
          </ol>`:""}
    ${i.length>pt?f`<details class="more">
            <summary>${i.length-pt} more</summary>
            <ol class="factors">
              ${i.slice(pt).map(c)}
            </ol>
          </details>`:""}
    ${u?f`<${wl} ...${{then:e.then,typeset:t,writing:n}} />`:""}
  `}function mn({quantity:e,steps:t,then:n}){return(e==="E_total"?n.at(-1):void 0)??t.at(-1)}function vl({steps:e},t){let n=new Map(e.map(s=>[s.quantity,s])),o=[];n.delete(t.quantity);function r(s,a){for(let i of s.uses){let l=n.get(i);l&&(n.delete(i),o.push({step:l,depth:a}),r(l,a+1))}}return r(t,0),o}function bl({uses:e,tex:t},n){return t.in_symbols.split("\\htmlData{").length-1===e.length&&e.every(r=>n.some(({step:s,depth:a})=>a===0&&s.quantity===r))}function wl({then:e,typeset:t,writing:n}){let o=e.at(-1);return f`<div class="next" data-quantity-of=${o.quantity} data-at="learning_rate">
    <p class="hint">Next value</p>
    ${e.length>1?f`<ol class="factors">
            ${e.slice(0,-1).map(r=>f`<${fn} key=${r.quantity} depth=${0} ...${{step:r,typeset:t,writing:n}} />`)}
          </ol>`:""}
    <div class="formula-place" role="math" aria-label=${o.spoken}>
      <${ee} tex=${`${o.tex.left} = ${o.tex.in_symbols}`} spoken="" typeset=${t} small />
      <span class="number"
        >= ${o.numbers===o.result?"":Z(`${o.numbers} = `)}<strong
          >${Z(o.result)}</strong
        ></span
      >
    </div>
    <${dt} step=${o} writing=${n} />
  </div>`}function yl(e){let t=e instanceof Element?e.closest("[data-at]"):null;return t?.getAttribute("data-at")||(t?.getAttribute("data-quantity")??null)}function kl(e,t,n){if(!(e instanceof Element)||e.closest("summary"))return;let o=e.closest("[data-quantity]")?.getAttribute("data-quantity");o&&o!==t.quantity.value&&n.explainIfKnown(o)}function xl(e){let[t,n]=e.toExponential(0).replace("+","").replaceAll("-","−").split("e");return e===0?"0":Z(`${t}·10^${n}`)}function Sl({check:{numeric:e,gap:t,agrees:n,note:o},writing:r}){return e===null||t===null?"":f`<p class="difference" data-testid="difference">
    <span class=${n?"agrees":"differs"}>${n?"✓ agrees":"✗ differs"}</span>${" "}
    <abbr
      title="The error a little above minus the error a little below, divided by the distance. No derivative."
      >central difference</abbr
    >
    ${" "}<span class="number">${r.number(e,12)}</span>, gap ${xl(t)}
    ${o?` ${o}`:""}
  </p>`}import{useLayoutEffect as El,useState as Ol}from"preact/hooks";var[Cl,hn]=[40,8];function Hr(e){let{store:t}=e,n=t.moment.value;return n?f`<${Al} ...${e} moment=${n} />`:""}function Al({store:e,actions:t,fetchEquations:n,moment:o}){let[r,s]=Ol({key:"",equations:[]}),a=e.frame.value,i=o.group.slice(-Cl).map(({quantity:$})=>$),l=Y(e.notation.value),c=`${i} ${a?.iteration} ${a?.revision} ${l}`;El(()=>{if(i.length===0)return;let $=new AbortController;return n(i,l,$.signal).then(({equations:g,iteration:b,revision:v})=>{let y=b===a?.iteration&&v===a?.revision;!$.signal.aborted&&y&&s({key:c,equations:g})},()=>{}),()=>$.abort()},[c]);let u=i.length===0||r.key===c,p=u&&i.length>0?r.equations:[],d=p.at(-1),h=({quantity:$,plain:g,spoken:b})=>f`<li key=${$} class=${$===e.quantity.value?"explained":""}>
      <button type="button" class="plain" onClick=${()=>t.explain($)}>
        <span class="equation" aria-hidden="true">${N(Z(g))}</span
        ><span class="spoken">${b}</span>
      </button>
    </li>`,m=p.slice(0,-hn);return f`<section
    class="operation"
    aria-label="Operations of this step"
    aria-busy=${!u}
    data-testid="operation"
  >
    <p class="heading">
      <span
        >${Tl(o,e.cursor.value)}${d?f`<span class="spoken"> ${d.spoken}</span>`:""}</span
      >
      <button type="button" class="plain" onClick=${t.showEverything}>Show everything</button>
    </p>
    ${m.length>0?f`<details>
            <summary>${o.group.length-hn} operations before these</summary>
            <ol>
              ${m.map(h)}
            </ol>
          </details>`:""}
    ${p.length>0?f`<ol>
            ${p.slice(-hn).map(h)}
          </ol>`:""}
  </section>`}function Tl({at:e,of:t,operation:n,group:o},r){let s=r?.iteration??0;if(t===0)return"Fetching the operations of this iteration …";if(!n)return`From iteration ${C(s)} to ${C(s+1)}: nothing is worked out yet. Step does the first of ${C(t)} operations.`;let a=r?.calculation?.batch??1,i=n.sample===null&&a>1?`, all ${C(a)} samples of the batch`:"",l=e===t?` The next step goes on from iteration ${C(s+1)}.`:"",c=o.length>1?`, with the ${C(o.length-1)} before it`:"";return`Operation ${C(e)} of ${C(t)}, ${n.phase}${i}${c}.${l}`}function Ur({store:e,actions:t,typeset:n,light:o,copy:r,fetchEquations:s}){let[a,i,l]=[e.frame.value,e.network.value,e.selected.value],c=i&&l?L(i).get(l):void 0;return f`
    <${Hr} ...${{store:e,actions:t,fetchEquations:s}} />
    ${!a||!i||!c?f`<p class="hint">
            Click a weight or a neuron to see how its numbers come about.
            ${e.keeps("numbers")?"":" A second click changes it: also while it plays."}
          </p>`:f`<div class="about" key=${c.name}>
            <h3>${F(c)}</h3>
            <div class="what">
              <${jr} ...${{store:e,actions:t,element:c}} />
              <button type="button" class="plain pin" onClick=${t.free}>pinned · Esc frees</button>
            </div>
            <${Kr} ...${{store:e,actions:t,element:c,typeset:n,light:o}} />
            ${e.fault.value?f`<${Ml} ...${{store:e,element:c,frame:a}} />`:""}
            <${Ll} ...${{store:e,actions:t,element:c,frame:a,network:i,copy:r}} />
          </div>`}
  `}function Ml({store:e,element:t,frame:n}){if(t.kind!=="weight"&&t.kind!=="bias")return"";let{number:o}=e.writing.value,r=[["gradient",`dE_total/d${t.name}`,o(n.gradients[t.parameter])],["next value",`${t.name}+`,o(n.updated[t.parameter])]];return f`<dl>
    ${r.map(([s,a,i])=>f`<div class="row">
          <dt>${s}</dt>
          <dd>${e.explains.value(a)?i:"□"}</dd>
        </div>`)}
  </dl>`}function Ll({store:e,actions:t,element:n,frame:o,network:r,copy:s}){let a=e.explained.value,i=n.kind==="target"?e.writing.value.target:e.writing.value.name(n),l=async()=>{a&&(e.notice.value=await s(mn(a).copy)?"The formula is on the clipboard, as TeX.":"The browser did not allow that.")};return f`<div class="changing">
    ${Ze(n)?f`<span class="field-name">${N(i)}</span> ${Nl(e,t,n,o)}
            ${_l(n,r,e,t)}`:""}
    ${a&&ie(n).length>0?f`<button type="button" class="plain copy" aria-label="TeX: copy this formula" onClick=${l}>
            TeX
          </button>`:""}
  </div>`}function Nl(e,t,n,o){let r=e.explained.value?.element[n.name],s=e.drafts.value.get(n.name)?.value??r??V(n,o);return s===void 0?"…":e.keeps("numbers")?f`<span class="number">${e.writing.value.number(s)}</span>`:f`<${ye}
    label=${`New value of ${n.name}`}
    value=${s}
    keep=${a=>t.edit(n.name,a,ve(n,o))}
  />`}function _l(e,{settings:t},n,o){if(n.keeps("rule")||e.kind!=="weight"&&e.kind!=="bias")return"";let r=t.frozen.filter(a=>a!==e.name),s=a=>{o.edit("frozen",[...r,...a?[e.name]:[]].join(" "))};return f`<${oe}
    label=${`Freeze ${e.name}`}
    value=${t.frozen.includes(e.name)}
    choose=${s}
  />`}import{useState as Pl}from"preact/hooks";import{useRef as Il}from"preact/hooks";function ft({store:e,open:t},n){let o=Il("");return(t.value||!e.status.value.playing)&&(o.current=n()),o.current}function Vr(e){let{layers:t}=e.names,n=L(e),o=new Map([...n.values()].flatMap(s=>s.kind==="bias"?s.to.map(a=>[a,s.parameter]):[])),r=0;return t.slice(1).map((s,a)=>{let i=t[a],l=r;return r+=s.length*i.length,{index:a+1,from:i,sources:a===0?Ye(e.names):i,to:s,first:l,feeding:i.map(c=>Gr(n.get(c)).activation),neurons:s.map(c=>Gr(n.get(c)).neuron),biases:s.flatMap(c=>o.get(c)??[])}})}function Gr(e){if(e?.kind==="neuron")return e;if(e?.kind==="input")return{...e,neuron:-1};throw new Error("A layer has inputs or neurons.")}function mt(e,[t,n]){return e.knows.value(t)?e.writing.value.number(n):"□"}function ht({store:e,title:t,rows:n,columns:o,cells:r,edge:s,weight:a,point:i,select:l}){let c=o.some(p=>p!==""),u=p=>p?"crossed":"";return f`<table class=${a?"matrix":"vector"}>
    <caption>
      ${t}
    </caption>
    ${c?f`<thead>
            <tr>
              ${n.some(p=>p!=="")?f`<td></td>`:""}
              ${o.map(p=>f`<th scope="col" key=${p} class=${u(s?.from===p)}>${p}</th>`)}
            </tr>
          </thead>`:""}
    <tbody>
      ${r.map((p,d)=>f`<tr key=${n[d]}>
            ${n[d]?f`<th scope="row" class=${u(s?.to===n[d])}>${n[d]}</th>`:""}
            ${p.map((h,m)=>{let $=mt(e,h);if(!a||!l||!i)return f`<td key=${m}>${$}</td>`;let g=a(d,m),b=s?.name===g;return f`<td
                key=${g}
                class=${b?"chosen":u(s?.to===n[d]||s?.from===o[m])}
              >
                <button
                  type="button"
                  class="plain cell"
                  style=${{borderColor:$==="□"?"transparent":ko(h[1]??0,e.theme.value)}}
                  aria-label=${`${$==="□"?"not known yet":$}, ${t} of ${g}, from ${o[m]} to ${n[d]}`}
                  onPointerMove=${v=>v.pointerType!=="touch"&&i(g,v.clientX,v.clientY)}
                  onPointerLeave=${()=>i(null,0,0)}
                  onClick=${()=>l(g)}
                >
                  ${$}
                </button>
              </td>`})}
          </tr>`)}
    </tbody>
  </table>`}var Jr=[["parameters","W"],["gradients","∂E/∂W"],["updated","W⁺"]],Wl=576;function Xr(e){let[t,n]=Pl(Jr[0][0]);return ft(e,()=>Rl(e,t,n))}function Rl({store:e,actions:t,open:n},o,r){let[s,a]=[e.network.value,e.frame.value];if(!s||!a||a.large&&!n.value)return"";if(!a.complete)return f`<p class="hint">Fetching all numbers …</p>`;let i={parameters:ql,gradients:Dl,updated:Bl}[o];return f`
    <div class="choices" role="group" aria-label="What the matrices hold">
      ${Jr.map(([l,c])=>f`<button
            key=${l}
            type="button"
            class="plain"
            aria-pressed=${l===o}
            onClick=${()=>r(l)}
          >
            ${c}
          </button>`)}
    </div>
    ${Vr(s).map(l=>{let{index:c,to:u,from:p}=l;return u.length*p.length>Wl?f`<p class="hint">
          Layer ${c}: ${u.length} × ${p.length} weights, too many to be read here.
        </p>`:f`<section class="layer" key=${c} aria-label=${`Layer ${c}`}>
        <${i} ...${{store:e,actions:t,network:s,frame:a,layer:l}} />
      </section>`})}
  `}function ql({store:e,actions:t,network:n,frame:o,layer:r}){let{net:s,out:a}=e.writing.value,{sources:i,to:l,biases:c}=r,u={store:e,actions:t,network:n,frame:o,layer:r};return f`
    <h3>Layer ${r.index}: ${s} = W · ${a}${c.length>0?" + b":""}</h3>
    <div class="product">
      <${Fe} ...${u} kind="parameters" title="W" />
      <span class="sign">·</span>
      <${$t} ...${{store:e,title:a,names:i,cells:Yr(r,o)}} />
      ${c.length>0?f`<span class="sign">+</span>
              <${$t}
                ...${{store:e,title:"b",names:l,cells:c.map(p=>zl(n,p,o.parameters[p]))}}
              />`:""}
      <span class="sign">=</span>
      <${$t}
        ...${{store:e,title:s,names:l,cells:r.neurons.map((p,d)=>[`net_${l[d]}`,o.netInputs[p]])}}
      />
    </div>
  `}function Dl({store:e,actions:t,network:n,frame:o,layer:r}){let{out:s,notation:a}=e.writing.value,i=a.delta_sign==="-1"?-1:1,{batch_size:l,sample_reduction:c,l1:u,l2:p}=n.settings,d=Math.min(l||n.samples,n.samples),h=[u?" + λ₁·sign W":"",p?" + λ₂·W":""].join(""),m=d===1,$=m?`${i<0?"−":""}δ · ${s}ᵀ${h}`:`the ${c} of ${i<0?"−":""}δ · ${s}ᵀ over the ${d} samples of the batch${h}`,g=r.neurons.map((b,v)=>[`delta_${r.to[v]}`,i*o.deltas[b]]);return f`
    <h3>Layer ${r.index}: ∂E/∂W = ${$}</h3>
    <div class="product">
      ${m?f`<${$t} ...${{store:e,title:"δ",names:r.to,cells:g}} />
              <span class="sign">·</span>
              <${ht}
                ...${{store:e,title:`${s}ᵀ`,columns:r.sources,rows:[""],cells:[Yr(r,o)]}}
              />
              <span class="sign">=</span>`:""}
      <${Fe} ...${{store:e,actions:t,network:n,frame:o,layer:r}} kind="gradients" title="∂E/∂W" />
    </div>
    <${Fl} ...${{store:e,network:n,frame:o,layer:r,single:m}} />
  `}function Fl({store:e,network:t,frame:n,layer:o,single:r}){let s=[...new Set(o.biases)];if(s.length===0)return"";let a=s.length<o.to.length||t.biases==="shared";return f`<p class="bias-gradients">
    ${s.map((i,l)=>{let c=t.names.parameters[i],u=a?o.to.length>1?"Σ δ":"δ":`δ of ${o.to[l]}`,p=e.writing.value.notation.delta_sign==="-1"?"−":"";return f`<span key=${c} data-bias=${c}
        >∂E/∂${c} = ${r?`${p}${u} = `:""}<span class="number"
          >${mt(e,[`dE_total/d${c}`,n.gradients[i]])}</span
        ></span
      >`})}
  </p>`}function Bl({store:e,actions:t,network:n,frame:o,layer:r}){let{rate:s,number:a}=e.writing.value,{optimizer:i}=n.settings,l=i==="gradient_descent",c={store:e,actions:t,network:n,frame:o,layer:r},u=[...new Set(r.biases)];return f`
    <h3>
      Layer ${r.index}:
      ${l?` W⁺ = W − ${s} · ∂E/∂W`:` W⁺, by ${i.replaceAll("_"," ")}`}
    </h3>
    <div class="product">
      ${l?f`<${Fe} ...${c} kind="parameters" title="W" />
              <span class="sign">− <span class="number">${a(o.learningRate)}</span> ·</span>
              <${Fe} ...${c} kind="gradients" title="∂E/∂W" />
              <span class="sign">=</span>`:""}
      <${Fe} ...${c} kind="updated" title="W⁺" />
    </div>
    ${u.length>0?f`<p class="bias-gradients">
            ${u.map(p=>{let d=n.names.parameters[p];return f`<span key=${d}
                >${d}⁺ =
                <span class="number">${mt(e,[`${d}+`,o.updated[p]])}</span></span
              >`})}
          </p>`:""}
  `}function Fe({store:e,actions:t,network:n,frame:o,layer:r,kind:s,title:a}){let{first:i,from:l,sources:c,to:u}=r,p=L(n).get(e.selected.value??""),d=p?.kind==="weight"&&u.includes(p.to)&&l.includes(p.from)?{...p,from:p.source??p.from}:null,h={parameters:g=>g,gradients:g=>`dE_total/d${g}`,updated:g=>`${g}+`}[s],m=u.map((g,b)=>l.map((v,y)=>{let k=i+b*l.length+y;return[h(n.names.parameters[k]),o[s][k]]}));return f`<${ht}
    ...${{store:e,title:a,rows:u,columns:c,cells:m,edge:d,weight:(g,b)=>n.names.parameters[i+g*l.length+b]}}
    point=${t.point}
    select=${t.select}
  />`}function $t({store:e,title:t,names:n,cells:o}){return f`<${ht}
    ...${{store:e,title:t,rows:n,columns:[""],cells:o.map(r=>[r])}}
  />`}function Yr({from:e,feeding:t,index:n},o){return e.map((r,s)=>[n===1?r:`out_${r}`,o.activations[t[s]]])}function zl(e,t,n){return[e.names.parameters[t],n]}var[Se,gt]=[16,8];function Zr({store:e,place:t}){let[n,o,r]=[e.pointed.value,e.frame.value,e.network.value],s=n&&r?L(r).get(n.name):void 0;if(!n||!o||!r||!s||t.value)return"";let{x:a,y:i}=n;return f`<div class="preview" aria-hidden="true" ref=${c=>{if(!c)return;let{width:u,height:p}=c.getBoundingClientRect(),d=a+Se+u>innerWidth-gt?a-Se-u:a+Se,h=i+Se+p>innerHeight-gt?i-Se-p:i+Se;c.style.left=`${Math.max(gt,d)}px`,c.style.top=`${Math.max(gt,h)}px`}}>
    <p>${jl(s,e.writing.value)}</p>
    <dl>
      ${Kl(s,o,e.drafts.value,e.writing.value).map(([c,u,p])=>f`<div>
            <dt>${c}</dt>
            <dd>${e.knows.value(u)?p:"□"}</dd>
          </div>`)}
    </dl>
  </div>`}function jl(e,t){let n=f`<strong>${N(t.name(e))}</strong>`;switch(e.kind){case"weight":return f`${n} ${e.source??e.from} → ${e.to}`;case"bias":return f`${n} → ${e.to.length>4?`${e.to.length} neurons`:e.to.join(", ")}`;case"target":return f`<strong>${t.target}</strong> of ${e.of}`;default:return n}}function Kl(e,t,n,{number:o,delta:r,net:s,out:a}){let{name:i}=e,l=n.get(i)?.value??V(e,t);switch(e.kind){case"weight":case"bias":return[["value",i,l===void 0?"…":o(l)],["gradient",`dE_total/d${i}`,o(t.gradients[e.parameter])],["next value",`${i}+`,o(t.updated[e.parameter])]];case"neuron":return[[s,`net_${i}`,o(t.netInputs[e.neuron])],[a,`out_${i}`,o(l)],["δ",`delta_${i}`,r(t.deltas[e.neuron])]];case"target":return[["value",i,o(l)],["E",`E_${e.of}`,o(t.outputErrors[e.output])]];default:return[["value",i,o(l)]]}}function Qr(e){return ft(e,()=>Hl(e))}function Hl({store:e,actions:t,open:n}){let[o,r]=[e.frame.value,e.network.value];if(!o||!r||o.large&&!n.value)return"";if(!o.complete)return f`<p class="hint">Fetching all numbers …</p>`;let s={frame:o,network:r,writing:e.writing.value,explain:t.explain,knows:e.knows.value};return f`<div class="scrolls"><${Ul} ...${s} /></div>
    <div class="scrolls"><${Gl} ...${s} /></div>`}function Ee({explain:e,knows:t},n,o){return t(n)?f`<td>
    <button
      type="button"
      class="plain cell"
      aria-label=${`${o}, explain ${n}`}
      onClick=${()=>e(n)}
    >
      ${o}
    </button>
  </td>`:f`<td><span aria-label=${`${n}: not known yet`}>${"□"}</span></td>`}function Ul(e){let{frame:t,network:n,writing:o}=e,{number:r,delta:s,net:a,out:i,target:l}=o,{layers:c}=n.names,u=c[0].length,p=c.flat(),d=[...Ye(n.names),...p.slice(u)],h=c[c.length-1].length;return f`<table>
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
      ${p.map((m,$)=>{let g=$-(p.length-h);return f`<tr key=${m}>
          <th scope="row">${d[$]}</th>
          ${$<u?f`<td></td>`:Ee(e,`net_${m}`,r(t.netInputs[$-u]))}
          ${$<u?f`<td>${r(t.activations[$])}</td>`:Ee(e,`out_${m}`,r(t.activations[$]))}
          <td>${g<0?"":r(t.targets[g])}</td>
          ${g<0?f`<td></td>`:Ee(e,`E_${m}`,r(t.outputErrors[g]))}
          ${$<u?f`<td></td>`:Ee(e,`delta_${m}`,s(t.deltas[$-u]))}
        </tr>`})}
    </tbody>
  </table>`}function Gl(e){let{frame:t,network:n,writing:o}=e,{number:r}=o,s=L(n);return f`<table>
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
              ${N(o.name(s.get(a)))}
            </th>
            <td>${r(t.parameters[i])}</td>
            ${Ee(e,`dE_total/d${a}`,r(t.gradients[i]))}
            ${Ee(e,`${a}+`,r(t.updated[i]))}
          </tr>`)}
    </tbody>
  </table>`}var Vl=8;function ea({store:e,actions:t,place:n}){let[o,r,s]=[n.value,e.frame.value,e.network.value],a=o&&s?L(s).get(o.name):void 0,i=r&&a?V(a,r):void 0;if(!o||!r||!a||i===void 0)return"";let l=()=>{if(n.value!==o)return;n.value=null;let u=document.querySelector(`.diagram [data-name="${CSS.escape(o.name)}"][tabindex]`);u instanceof SVGElement&&u.focus()};return f`<div class="editor" ref=${u=>{if(!u)return;u.style.left=`${o.x}px`,u.style.top=`${o.y}px`;let p=Vl-u.getBoundingClientRect().left;p>0&&(u.style.left=`${o.x+p}px`)}} key=${o.name}>
    <${ye}
      autofocus
      label=${`New value of ${F(a)}`}
      value=${i}
      begin=${o.typed}
      keep=${u=>t.tryEdit(o.name,u,ve(a,r))}
      leave=${l}
    />
  </div>`}function ta({store:e}){return f`<p class="spoken" role="status" aria-live="polite" aria-atomic="true" data-testid="spoken">
    ${e.announcement.value}
  </p>`}import{useRef as na,useState as vt}from"preact/hooks";var oa=new Set(["wrong","follows","rounding"]),Jl="The values could not be checked just now. Try again.",Xl=2;function ra({store:e,check:t,fetchRight:n,recall:o,remember:r}){let[s,a]=vt(o()),[i,l]=vt(null),[c,u]=vt(""),[p,d]=vt({}),h=na(new Map),m=na(0),$=e.frame.value,g=i?.iteration===$?.iteration&&i?.revision===$?.revision;function b(k){a(k),r(k)}async function v(){let k=++m.current;u(""),d({});try{let O=await t(s);if(k!==m.current)return;for(let{quantity:x,given:w,verdict:A}of O.verdicts)oa.has(A)&&!O.log&&h.current.set(x,new Set([...h.current.get(x)??[],w]));l(O)}catch(O){k===m.current&&u(O instanceof TypeError?Jl:O.message)}}async function y(k){let O=m.current,x=await n();O===m.current&&d(w=>({...w,[k]:x[k]??null}))}return f`
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
          onInput=${k=>b(k.target.value)}
        ></textarea>
      </label>
      <button type="submit" disabled=${s.trim()===""}>Check</button>
    </form>
    <div role="status">
      ${c?f`<p class="hint">${c}</p>`:""}
      ${i?f`${g?"":f`<p class="hint">The network has moved on since: these verdicts are of what it showed before.</p>`}
              <p class="note">${N(i.summary.text)}</p>
              <ul class="verdicts">
                ${i.verdicts.map((k,O)=>e.hidden.value.has(k.quantity)?f`<li key=${O}>
                        ${N(k.quantity)}: hidden until the question is answered.
                      </li>`:f`<${Zl}
                        key=${O}
                        judged=${k}
                        tries=${h.current.get(k.quantity)?.size??0}
                        shown=${g?p[k.quantity]:void 0}
                        show=${g&&!i.log?y:null}
                        writing=${e.writing.value}
                      />`)}
              </ul>
              ${Yl(i).map(k=>f`<p class="hint" key=${k}>${k}</p>`)}`:""}
    </div>
  `}function Yl({notes:e,log:t}){return t?t.notes:e.map(({line:n,message:o})=>`Line ${n}: ${o}`)}function Zl({judged:e,tries:t,shown:n,show:o,writing:r}){let{line:s,quantity:a,given:i,verdict:l}=e,c=a.startsWith("delta_")?r.delta:r.number,u=oa.has(l);return f`<li>
    <p class="judged">
      ${l==="unreadable"?f`<span class="hint">${`Line ${s}`}</span>`:""}${" "}
      <span class="said">${l==="unreadable"?a:N(a)}</span>${" "} ${i}
      <${Oo} verdict=${l} />
    </p>
    <${Co} judged=${e} />
    ${typeof n=="number"?f`<p class="note">${`The value is ${c(n)}.`}</p>`:""}
    ${u&&o&&n===void 0?f`<button type="button" class="plain" onClick=${()=>o(a)}>
            ${t>=Xl?"Show the value":"Show the value anyway"}
          </button>`:""}
  </li>`}import{useLayoutEffect as aa,useRef as Ql}from"preact/hooks";var sa=[["grow","Grow","g"],["shrink","Shrink","s"],["stay","Stay","t"]],ec={grow:"grew",shrink:"shrank",stay:"stayed"};function ia({store:e,actions:t}){return e.watching?"":f`<${oe}
    label="Predict first: ask me before each step"
    value=${e.predicting.value}
    choose=${t.setPredicting}
  />`}function la({store:e,actions:t}){let{right:n,tried:o,last:r}=e.score.value,s=e.question.value;aa(()=>s?tc(t,()=>e.shortcuts.value.on):void 0,[s]);let a=Ql(null);return aa(()=>{s&&a.current?.scrollIntoView({block:"nearest"})},[s]),e.predicting.value?f`<div class="predict" ref=${a}>
    <div role="status">
      ${s?f`<p>Will <strong>${s.parameter}</strong> grow, shrink or stay in this step?</p>`:r?f`<p>
                ${r.hit?"✓ Right":"✗ Not so"}: ${r.parameter} ${ec[r.answer]}. ${r.why}
              </p>`:f`<p class="hint">Press Step, and say what will happen before it does.</p>`}
    </div>
    ${s?f`<div class="guesses" role="group" aria-label="Your guess">
            ${sa.map(([i,l,c])=>f`<button
                  key=${i}
                  type="button"
                  aria-keyshortcuts=${c}
                  title=${`${l} (${c.toUpperCase()})`}
                  onClick=${()=>t.predict(i)}
                >
                  ${l}
                </button>`)}
          </div>`:""}
    <p class="score" aria-label="Score">${`${n} of ${o}`}</p>
  </div>`:""}function tc(e,t){let n=o=>{if(!t()||o.ctrlKey||o.metaKey||o.altKey||document.querySelector("dialog[open]")||o.target instanceof Element&&o.target.closest("input[type=text], select, textarea"))return;let r=sa.find(([,,s])=>s===o.key.toLowerCase());r&&e.predict(r[0])};return document.addEventListener("keydown",n),()=>document.removeEventListener("keydown",n)}var ca=24;function ua({workbench:e}){if(e.folded.value)return"";let t=()=>document.querySelector(".panel"),n=()=>t().getBoundingClientRect().width;function o(s){if(s.button!==0)return;let a=s.currentTarget,i=t().getBoundingClientRect().right;a.setPointerCapture(s.pointerId);let l=c=>e.resize(i-c.clientX,innerWidth);a.addEventListener("pointermove",l),a.addEventListener("lostpointercapture",()=>a.removeEventListener("pointermove",l),{once:!0})}function r(s){let a={ArrowLeft:ca,ArrowRight:-ca}[s.key];a&&(s.preventDefault(),e.resize(n()+a,innerWidth))}return f`<div
    class="panel-edge"
    role="separator"
    aria-orientation="vertical"
    aria-label="Width of the panel"
    aria-valuemin="20"
    aria-valuemax="60"
    aria-valuenow=${Math.round(100*(e.width.value??.31*innerWidth)/innerWidth)}
    tabindex="0"
    onPointerDown=${o}
    onKeyDown=${r}
  ></div>`}import{useLayoutEffect as nc,useRef as oc}from"preact/hooks";var rc=new Set(["Tab","Shift","Control","Alt","Meta","Escape"]);function da({workbench:e,actions:t,store:n,follow:o,toolbar:r}){let s=oc(null),a=e.isFirstVisit.value&&n.frame.value!==null;return nc(()=>{if(!a)return;r(s.current,"Ways to begin");let i=l=>{if(l instanceof KeyboardEvent&&rc.has(l.key))return;let c=l.target instanceof Element?l.target:null,u=l instanceof KeyboardEvent,d=!!(c?.closest(".skip")&&(!u||l.key==="Enter")||c?.closest(".first-minute")),h=u||c?.closest("button, a, input, select, [data-name]");!d&&h&&setTimeout(e.begin)};for(let l of["click","keydown","drop"])addEventListener(l,i);return()=>{for(let l of["click","keydown","drop"])removeEventListener(l,i)}},[a]),a?f`<section class="first-minute" aria-label="First steps">
    <p>Each step computes this network’s error, the gradient of every weight, and the next weights.</p>
    <div class="ways-to-begin" ref=${s}>
      <button
        type="button"
        onClick=${()=>{e.begin(),o()}}
      >
        Follow the article
      </button>
      <button
        type="button"
        onClick=${()=>{e.begin(),t.play()}}
      >
        Just play
      </button>
    </div>
  </section>`:""}function pa({store:e,opened:t,openFile:n}){let o=t.title.value;return e.keeps("network")?f`<p class="opened">${o}</p>`:f`<${rt} id="open-card" label=${o||"Open"}>
    ${r=>{t.getChoices();let s=i=>()=>{r(),i()},a=e.choices.value?.datasets??[];return f`
        <section aria-labelledby="open-title">
          <h2 id="open-title">Open</h2>
          <button type="button" class="entry" onClick=${s(()=>t.choosing.choose(we))}>
            The article’s network, from the beginning
          </button>
          <a class="entry" href=${t.examplesPage}>Examples, each with a question …</a>
        </section>
        <section aria-labelledby="examples-title">
          <h2 id="examples-title">Examples</h2>
          <div class="entries">
            ${a.filter(({name:i})=>i!==we).map(({name:i,title:l})=>f`<button
                    key=${i}
                    type="button"
                    class="entry"
                    onClick=${s(()=>t.choosing.choose(i))}
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
  <//>`}function fa({store:e,workbench:t}){return t.projector.value?f`<div class="projected">
    <span>iteration ${C(e.frame.value?.iteration??0)}</span>
    <button type="button" class="quiet" onClick=${()=>t.project(!1)}>Whole page</button>
  </div>`:""}var ac=[["lesson","Lesson"],["explain","Explain"],["check","Check"],["data","Data"],["curves","Curves"],["numbers","Numbers"],["settings","Settings"]],sc={ArrowRight:(e,t)=>(e+1)%t,ArrowLeft:(e,t)=>(e+t-1)%t,Home:()=>0,End:(e,t)=>t-1},ic="M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM6.9 1.5h2.2l.4 1.8 1.2.5 1.6-1 1.5 1.6-1 1.5.5 1.2 1.8.4v2.1l-1.8.4-.5 1.2 1 1.5-1.5 1.6-1.6-1-1.2.5-.4 1.8H6.9l-.4-1.8-1.2-.5-1.6 1-1.5-1.6 1-1.5-.5-1.2-1.8-.4V7.5l1.8-.4.5-1.2-1-1.5 1.5-1.6 1.6 1 1.2-.5Z";function ma({workbench:e,available:t}){let n=ac.filter(([a])=>t(a)),{panel:o,folded:r}=e;function s(a){let i=n.findIndex(([c])=>c===o.value),l=sc[a.key]?.(i,n.length);l===void 0||a.ctrlKey||a.metaKey||a.altKey||(a.preventDefault(),e.open(n[l][0]),document.getElementById(`tab-${n[l][0]}`)?.focus())}return f`<div class="tabs">
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
            onClick=${()=>e.open(a)}
          >
            ${a==="settings"?f`<${lc} /><span class="spoken">${i}</span>`:i}
          </button>`)}
    </div>
    <button
      type="button"
      class="quiet fold"
      aria-expanded=${!r.value}
      aria-controls="panel-body"
      title=${r.value?"Show the panel":"Fold the panel"}
      onClick=${()=>e.fold(!r.value)}
    >
      <svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d=${r.value?"M10 3 5 8l5 5":"M6 3l5 5-5 5"} />
      </svg>
      <span class="spoken">Panel</span>
    </button>
  </div>`}function lc(){return f`<svg class="icon gear" viewBox="0 0 16 16" aria-hidden="true"><path d=${ic} /></svg>`}var cc={net:"Net input",out:"Output",target:"Target",rate:"Rate",delta_sign:"δ is",weights:"Weights",decimals:"Decimals",comma:"Decimal sign"};function uc(e,t){return e!=="delta_sign"?We[e]:We.delta_sign.map(([n,o])=>[n,t.letters(o)])}function ha({store:e,actions:t}){let n=e.notation.value,o=Object.keys(We),r=o.some(s=>n[s]!==pe[s]);return f`
    ${o.map(s=>f`<${B}
          key=${s}
          label=${cc[s]}
          value=${n[s]}
          options=${uc(s,e.writing.value)}
          choose=${a=>t.write({[s]:a})}
        />`)}
    <button type="button" disabled=${!r} onClick=${()=>t.write(pe)}>
      As the article writes
    </button>
    <p class="hint">
      Where there is no room for so many decimals, fewer are shown; the tables and explanations have them all.
    </p>
  `}var dc=[["system","As the device"],["light","Light"],["dark","Dark"]];function $a({store:e,actions:t,workbench:n,shortcutsOpen:o}){return f`<${rt} id="view-card" label="View">
    ${r=>f`
      <section aria-labelledby="screen-title">
        <h2 id="screen-title">Screen</h2>
        <${oe}
          label="Projector: diagram and formula only, in large type"
          value=${n.projector.value}
          choose=${s=>{n.project(s),r()}}
        />
        <${B}
          label="Colours"
          value=${e.scheme.value}
          options=${dc}
          choose=${s=>e.scheme.value=s}
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
        <${ha} store=${e} actions=${t} />
      </section>
    `}
  <//>`}import{useLayoutEffect as pc,useRef as fc,useState as mc}from"preact/hooks";function ga({open:e,store:t}){let n=fc(null),[o,r]=mc(""),s=()=>e.value=!1;pc(()=>{e.value?n.current?.showModal():n.current?.close(),r("")},[e.value]);let a=t.shortcuts.value,i=c=>t.shortcuts.value=c;function l(c,u){if(!(c.ctrlKey||c.metaKey||c.altKey||["Tab","Escape","Enter"].includes(c.key))&&(c.preventDefault(),c.stopPropagation(),c.key!=="Shift")){if(!sn(c.key))return r(`${c.key} cannot be a shortcut.`);r(""),i(an(a,u,c.key))}}return f`<dialog ref=${n} class="shortcuts" aria-labelledby="shortcuts-title" onClose=${s}>
    <header>
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <button type="button" onClick=${s}>Close</button>
    </header>
    <${oe}
      label="Single keys act on the page"
      value=${a.on}
      choose=${c=>i({...a,on:c})}
    />
    <p class="hint" id="shortcuts-hint">
      Go to a key and press another one to change it. Undo stays Ctrl-Z, and redo Ctrl-Shift-Z.
    </p>
    <dl>
      ${Re.map(([c,u])=>f`<div class="row" key=${c}>
            <dt>${u}</dt>
            <dd>
              <button
                type="button"
                class="key"
                disabled=${!a.on}
                aria-label=${`${qe(a.keys[c])}: ${u}`}
                aria-describedby="shortcuts-hint"
                onKeyDown=${p=>l(p,c)}
                onKeyUp=${p=>p.key===" "&&p.preventDefault()}
              >
                ${qe(a.keys[c])}
              </button>
            </dd>
          </div>`)}
    </dl>
    ${o&&f`<p class="refusal" role="alert">${o}</p>`}
    <button type="button" class="plain" onClick=${()=>i({...ke,on:a.on})}>
      The usual keys again
    </button>
  </dialog>`}import{useLayoutEffect as bc,useRef as wc}from"preact/hooks";import{useLayoutEffect as hc,useState as $n}from"preact/hooks";function yt({store:e,fetchArticle:t,run:n}){let[o,r]=$n(null),[s,a]=$n(!1),[i,l]=$n("");if(hc(()=>{t().then(r,()=>a(!0))},[]),s)return f`<p role="alert">The numbers could not be fetched. Close this and try again.</p>`;if(!o)return f`<p>Fetching …</p>`;let c=o.numbers.filter(p=>!p.agrees),u=o.numbers.filter(p=>p.agrees);return f`
    <ul class="parted">
      ${c.map(p=>f`<${$c}
            key=${p.name}
            printed=${p}
            store=${e}
            tried=${i===p.name}
            run=${e.watching||!p.run?null:()=>{l(p.name),n(p.run)}}
          />`)}
    </ul>
    <h4>A slip of the pen</h4>
    ${o.errata.filter(p=>p.printed.some(d=>d.includes("="))).map(p=>f`<p><code>${p.printed.join(", ")}</code>: ${p.what}</p>`)}
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
          ${u.map(p=>f`<tr key=${p.name}>
                <th scope="row">${N(p.name)}</th>
                <td>${va(p.printed)}</td>
                <td>${Ne(p.computed)}</td>
              </tr>`)}
        </tbody>
      </table>
    </details>
  `}function $c({printed:e,store:t,tried:n,run:o}){let r=n?gc(e,t):null;return f`<li>
    <p class="name">${N(e.name)}</p>
    <dl>
      ${bt("printed",vc(va(e.printed),wt(e,e.computed)))}
      ${bt("by the article’s rule",wt(e,e.computed))}
      ${e.computed_so===null?"":bt("by the other calculation",wt(e,e.computed_so))}
      ${r===null?"":bt("on the screen now",f`<strong class="shown" role="status">${wt(e,r)}</strong>`)}
    </dl>
    <p>${N(e.follows_from)}</p>
    ${o&&f`<button type="button" onClick=${o}>${e.run?.label}</button>`}
  </li>`}function gc(e,t){let[n,o,r]=[t.frame.value,t.network.value,e.run?.shows??""];if(!n||!o)return null;if(r==="E_total")return n.error;let s=L(o).get(r.replace(/^out_/,""));return s?V(s,n)??null:null}function bt(e,t){return f`<div class="row">
    <dt>${e}</dt>
    <dd>${t}</dd>
  </div>`}function va(e){return e.replace("-","−")}function wt(e,t){return Ne(t,e.printed.split(".")[1]?.length??0)}function vc(e,t){let n=0;for(;n<e.length&&e[n]===t[n];)n++;let o=n-e.indexOf(".");return f`${e.slice(0,n)}<mark>${e[n]}</mark>${e.slice(n+1)}<span
      class="spoken"
      >, differs first at decimal ${o}, where a ${t[n]} was to stand</span
    >`}function ba({open:e,close:t,store:n,fetchArticle:o,run:r}){let s=wc(null);return bc(()=>{e?s.current?.showModal():s.current?.close()},[e]),f`<dialog ref=${s} class="about" aria-labelledby="about-title" onClose=${t}>
    <header>
      <h2 id="about-title">About these numbers</h2>
      <button type="button" onClick=${t}>Close</button>
    </header>
    <p>
      The network is the one in Matt Mazur’s “A Step by Step Backpropagation Example” (2015). Backstep
      computes in double precision with the rule the article states. Nearly all of its printed numbers come
      out to the last digit; a few do not, and here is why.
    </p>
    <h3>Where the article and its rule part</h3>
    ${e?f`<${yt} store=${n} fetchArticle=${o} run=${r} />`:""}
  </dialog>`}import{useLayoutEffect as Sa,useRef as Ea}from"preact/hooks";function kt({formula:{left:e,sides:t,spoken:n},typeset:o}){return f`<div class="formula-place lines" role="math" aria-label=${n} tabindex="0">
    <${ee} tex=${e} spoken="" typeset=${o} />
    ${t.map(r=>f`<${ee} key=${r} tex=${`{}${r}`} spoken="" typeset=${o} />`)}
  </div>`}import{useId as yc,useState as kc}from"preact/hooks";function wa({lesson:e,store:t,stop:n,answer:o}){let r=yc(),s=e.progress.value[n.title];if(s)return f`<div class="ask done" data-verdict="right">
      <p class="asks">${N(n.asks)}</p>
      <p class="verdict-text">
        <b>${s.shown?"Shown:":"✓ Right:"}</b> <span class="value">${o?o.value:"…"}</span>
        ${e.refusal.value?f`<span class="refusal" role="alert">${e.refusal.value}</span>`:""}
      </p>
    </div>`;let a=e.verdict.value,i=a?et(a):e.refusal.value?[e.refusal.value]:[],l=i.length===0?null:`${r}-verdict`;return f`<div class="ask" data-verdict=${a?.verdict??(i.length>0?"refused":"open")}>
    ${n.choices.length>0?f`<${Sc} lesson=${e} stop=${n} id=${r} tell=${l} />`:f`<${xc} lesson=${e} store=${t} stop=${n} id=${r} tell=${l} />`}
    ${i.length>0?f`<p class="verdict-text" id=${`${r}-verdict`}>
            <b>${i[0]}</b> ${i.slice(1).map(c=>f`${N(c)} `)}
          </p>`:""}
  </div>`}function xc({lesson:e,store:t,stop:n,id:o,tell:r}){let[s,a]=kc("");return f`<form
    onSubmit=${i=>{i.preventDefault(),s.trim()&&e.answer(s.trim())}}
  >
    <label class="asks" for=${`${o}-field`}>${N(n.asks)}</label>
    <div class="answer-row">
      <input
        id=${`${o}-field`}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck=${!1}
        maxlength="60"
        placeholder=${t.writing.value.number(.5,1)}
        value=${s}
        aria-describedby=${r}
        aria-invalid=${r!==null}
        onInput=${i=>a(i.target.value)}
      />
      <button type="submit" class="primary">Check</button>
      <${ya} lesson=${e} />
    </div>
  </form>`}function Sc({lesson:e,stop:t,id:n,tell:o}){return f`<p class="asks" id=${`${n}-asks`}>${N(t.asks)}</p>
    <div class="answer-row" role="group" aria-labelledby=${`${n}-asks`} aria-describedby=${o}>
      ${t.choices.map(({name:r,words:s})=>f`<button key=${r} type="button" class="choice" onClick=${()=>{e.answer(r)}}>
            ${s}
          </button>`)}
      <${ya} lesson=${e} />
    </div>`}function ya({lesson:e}){return f`<button type="button" class="plain" onClick=${()=>{e.showMe()}}>Show me</button>`}var Ec=["A forward pass","The output layer","The hidden layer","A whole iteration"];function ka({lesson:e,root:t}){let n=e.path.value?.stops??[],o=e.progress.value,{answered:r,shown:s,of:a}=ct(o,n);return f`<section class="summary" aria-labelledby="summary-title">
    <h4 id="summary-title">You can now</h4>
    <ul class="skills">
      ${n.map((i,l)=>{let c=o[i.title],[u,p]=c?c.shown?["◐","the answer was shown"]:["✓","answered by yourself"]:["○","not answered yet"];return f`<li key=${l}>
          <span aria-hidden="true">${u}</span>
          <span
            >${i.can} <span class="spoken">(${p})</span>
            ${c&&!c.shown?"":f`<button type="button" class="plain" onClick=${()=>{e.go(l)}}>
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
      ${Ec.map((i,l)=>f`<a key=${l} class="button" href=${`${t}/exercise?level=${l+1}`}>${i}</a>`)}
    </p>
  </section>`}import{useLayoutEffect as Oc,useState as Cc}from"preact/hooks";function gn({tries:e,lesson:t,...n}){if(e.length===0)return"";let o=e.find(r=>r===t.tried.value);return f`<div class="tries" role="group" aria-label="Try it">
      ${e.map(r=>f`<button
            key=${r.label}
            type="button"
            aria-pressed=${r.panel?null:r===o}
            onClick=${()=>{t.attempt(r)}}
          >
            ${N(r.label)}
          </button>`)}
    </div>
    ${o?f`<${Ac} ...${n} key=${o.label} pressed=${o} />`:""}`}function Ac({store:e,fetchDerivation:t,typeset:n,pressed:o}){let[r,s]=Cc(null),a=e.frame.value,i=Y(e.notation.value),l=e.status.value.playing,c=`${o.quantity} ${i} ${l?"":`${a?.iteration} ${a?.revision}`}`;return Oc(()=>{if(!o.quantity||l)return s(null);let u=new AbortController;return t(o.quantity,i,u.signal).then(({steps:p})=>{let{tex:d,spoken:h}=p[p.length-1],m=[d.in_symbols,d.in_numbers,d.result].map($=>`= ${$}`);u.signal.aborted||s({left:d.left,sides:[...new Set(m)],spoken:h})},()=>{}),()=>u.abort()},[c]),f`<div class="try-result">
    ${Tc(e,o).map(u=>f`<p key=${u}>${N(u)}</p>`)}
    ${r?f`<${kt} formula=${r} typeset=${n} />`:""}
  </div>`}function Tc(e,{commands:t,select:n,shows:o}){let[r,s]=[e.frame.value,e.network.value];if(!r||!s)return[];let{number:a}=e.writing.value,i=L(s).get(n),l=[];if(t.length>0&&l.push(`Iteration ${r.iteration.toLocaleString("en")}.`),o==="E_total"&&l.push(`E_total is ${a(be(r,s).value)}.`),i){let c=V(i,r),u=!("neuron"in i)||e.knows.value(`out_${n}`);l.push(`Marked in the diagram: ${F(i)}${c===void 0||!u?"":`, ${a(c)}`}.`)}return l}function xa({caption:e,head:t,rows:n}){return f`<div class="table-place" tabindex="0" role="group" aria-label=${e}>
    <table>
      <caption>
        ${N(e)}
      </caption>
      <thead>
        <tr>
          ${t.map(o=>f`<th key=${o} scope="col">${o}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${n.map(([o,...r])=>f`<tr key=${o}>
              <th scope="row">${o}</th>
              ${r.map((s,a)=>f`<td key=${a}>${s}</td>`)}
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Oa(e){let{lesson:t}=e,n=Ea(null),o=t.open.value;Sa(()=>{o&&document.activeElement!==document.body&&n.current?.focus()},[o]);let r=Ea(null),s=t.stop.value!==null;if(Sa(()=>{let c=matchMedia("(max-width: 760px)").matches;r.current?.scrollIntoView({block:c?"start":"nearest"})},[t.place.value,s]),!o)return"";let[a,i,l]=[t.path.value,t.stop.value,t.place.value];return f`<section class="card lesson" aria-labelledby="lesson-title" ref=${r}>
    <h2 id="lesson-title" class="spoken" tabindex="-1" ref=${n}>The article, as a lesson</h2>
    ${t.failed.value?f`<p role="alert">The lesson could not be fetched. Close it and try again.</p>`:""}
    ${a&&i?f`
            <${Lc} lesson=${t} path=${a} place=${l} />
            <${Mc} ...${e} key=${l} stop=${i} />
            <${Nc} lesson=${t} path=${a} place=${l} />
          `:t.failed.value?"":f`<p class="waiting">Fetching the lesson …</p>`}
  </section>`}function Mc({lesson:e,store:t,root:n,fetchArticle:o,fetchDerivation:r,typeset:s,stop:a}){let i=e.isDone.value?e.revealed.value:null,l=i?i.formula:a.formula,c={lesson:e,store:t,fetchDerivation:r,typeset:s};return f`<div class="stop">
    <h3>${N(a.title)}</h3>
    ${e.foreign.value?f`<${_c} lesson=${e} />`:""} ${vn(a.text)}
    ${l?f`<${kt} key=${i!==null} formula=${l} typeset=${s} />`:""}
    <${wa} lesson=${e} store=${t} stop=${a} answer=${i} />
    ${i?f`<div class="more">
            ${vn(i.text)}
            <${gn} ...${c} tries=${i.tries} />
            ${i.table?f`<${xa} ...${i.table} />`:""}
            ${i.readers.map(u=>f`<section class="asked" key=${u.asked}>
                  <h4><span class="by">A reader asked</span> ${N(u.asked)}</h4>
                  ${vn(u.answer)}
                  <${gn} ...${c} tries=${u.tries} />
                </section>`)}
            ${i.errata?f`<${yt} store=${t} fetchArticle=${o} run=${e.attempt} />`:""}
            ${a.sums_up?f`<${ka} lesson=${e} root=${n} />`:""}
          </div>`:""}
  </div>`}function Lc({lesson:e,path:t,place:n}){let{answered:o,of:r}=ct(e.progress.value,t.stops);return f`<div
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
    <button type="button" class="quiet close" onClick=${e.close} title="Close lesson">
      <span aria-hidden="true">✕</span><span class="spoken">Close lesson</span>
    </button>
    <details class="contents">
      <summary>
        <span class="count">Stop ${n+1} of ${t.stops.length} · ${t.stops[n].part}</span>
        <span class="spoken">, contents</span>
      </summary>
      <ol>
        ${t.stops.map((s,a)=>f`<li key=${a}>
              <button
                type="button"
                class="plain"
                aria-current=${a===n?"step":null}
                onClick=${i=>{i.target.closest("details")?.removeAttribute("open"),e.go(a)}}
              >
                ${N(s.title)}${s.title in e.progress.value?f`<span aria-hidden="true"> ✓</span><span class="spoken">, answered</span>`:""}
              </button>
            </li>`)}
      </ol>
    </details>`}function Nc({lesson:e,path:t,place:n}){return f`<nav class="ways" aria-label="Stops of the lesson">
    <button type="button" aria-disabled=${n===0} onClick=${e.back} title="The stop before">
      <span aria-hidden="true">← </span>Previous
    </button>
    <button
      type="button"
      class=${e.isDone.value?"primary":""}
      aria-disabled=${n===t.stops.length-1}
      onClick=${e.next}
      title="The next stop"
    >
      Next<span aria-hidden="true"> →</span>
    </button>
  </nav>`}function _c({lesson:e}){return f`<p class="own">
    This session shows a network of your own, and this lesson speaks of the article’s. Undo would bring yours
    back.
    <button type="button" onClick=${e.showArticle}>Show the article’s</button>
  </p>`}function vn(e){return e.map((t,n)=>f`<p key=${n}>${N(t)}</p>`)}var Ic=4;function Ca({store:e,actions:t,data:n}){let o=e.frame.value,r=e.network.value;if(!o||!r)return f`<p class="waiting">Fetching the network …</p>`;let s=r.names.layers[r.names.layers.length-1],{output_reduction:a}=r.settings,i=be(o,r),l=i.of==="sample",c=e.knows.value,u=(p,d)=>c(p)?e.writing.value.number(d):"□";return f`
    <p class="total">
      <button
        type="button"
        class="plain symbol"
        aria-label="E_total, explain"
        onClick=${()=>t.explain("E_total")}
      >
        E<sub>total</sub>
      </button>
      <strong data-testid="error">${u("E_total",i.value)}</strong>
    </p>
    ${l?Pc(o,s,a,u):Wc(o,i,e,n.value)}
    ${i.hasPenalty&&o.withPenalty?f`<p class="sum penalty">
            + penalty on large weights${" "}
            <span class="term">${u("E_total",o.withPenalty.penalty)}</span>
          </p>`:""}
  `}function Pc(e,t,n,o){if(t.length===1||t.length>Ic)return"";let r=n==="mean"?" and ":" + ";return f`<p class="sum">
    ${n==="mean"?"= mean of ":"= "}
    ${t.map((s,a)=>f`${a>0?r:""}<span class="term"
            >E<sub>${s}</sub> ${o(`E_${s}`,e.outputErrors[a])}</span
          >`)}
  </p>`}function Wc(e,{of:t,samples:n},o,r){let{number:s}=o.writing.value,a=r?.right.value,i=p=>`, right ${s(100*p,1)} %`,l=e.sample>=(o.network.value?.samples??1/0),c=t==="sum"?`sum over the ${C(n)} samples of the batch`:`mean of ${C(n)} training samples`,u=(p,d,h)=>f`<button
      type="button"
      class="plain step-sample"
      aria-label=${d}
      onClick=${()=>r?.showing.move(p)}
    >
      ${h}
    </button>`;return f`<p class="sum">
    ${c}${a?i(a.train):""}${Number.isNaN(e.testError)?"":f`${" · test "}<span class="term">${s(e.testError)}</span
            >${a?i(a.test):""}`}${` · epoch ${C(e.epoch)} · `}<span class="term"
      >${`shown: ${l?"test ":""}sample ${C(e.sample+1)}`}${o.watching||!r?"":f`${u(-1,"Previous sample","‹")}${u(1,"Next sample","›")}`}</span
    >${r?Rc(e,r.showing):""}
  </p>`}function Rc(e,t){let n=t.coming.value;return t.chosen.value===null||n.length===0?"":n.length>1?` · gradients of the next ${C(n.length)}`:n[0]===e.sample?"":` · next in training: ${C(n[0]+1)}`}var Aa=e=>f`<svg class="icon arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${e} /></svg>`;function Ta({store:e,actions:t}){let{numbersIn:n}=e.writing.value,[o,r]=[e.history.value.undo,e.history.value.redo].map(s=>s&&n(s));return e.watching?f`<p class="watching">Watching: this link shows, and changes nothing.</p>`:f`
    <button
      type="button"
      class="quiet"
      disabled=${o===null}
      onClick=${t.undo}
      aria-keyshortcuts="Control+Z"
      title=${o===null?"Nothing to undo":`Undo ${o} (Ctrl-Z)`}
    >
      ${Aa("M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H6")}<span class="on-wide">Undo</span
      ><span class="what">${o===null?"":` ${o}`}</span>
    </button>
    <button
      type="button"
      class="quiet"
      disabled=${r===null}
      onClick=${t.redo}
      aria-keyshortcuts="Control+Shift+Z"
      title=${r===null?"Nothing to redo":`Redo ${r} (Ctrl-Shift-Z)`}
    >
      ${Aa("M10 2l3.5 3.5L10 9M13 5.5H7a4 4 0 0 0 0 8h3")}<span class="on-wide">Redo</span
      ><span class="what">${r===null?"":` ${r}`}</span>
    </button>
  `}function Ma({store:e,actions:t}){let n=e.progress.value;if(n===null)return"";let o=n.done+n.left,r=Math.floor(100*n.done/Math.max(1,o)),s=`On the way to iteration ${C(n.goal)}`;return f`<div class="progress">
    <div
      class="progress-bar"
      role="progressbar"
      aria-label=${s}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${r}
      aria-valuetext=${`${r} %: ${C(n.done)} of ${C(o)} iterations`}
    >
      <div style=${{width:`${r}%`}}></div>
    </div>
    <p>${s} · ${r} %</p>
    ${e.watching?"":f`<button type="button" onClick=${t.stop} title="Stop on the way (Space)">Stop</button>`}
  </div>`}import{useState as Dc}from"preact/hooks";function je({store:e}){return e.network.value.settings}function Be(e,t){let{store:n,actions:o}=e;return{value:n.drafts.value.get(t)?.value??je(e)[t],keep:r=>o.tryEdit(t,r)}}function ze(e,t){return{value:je(e)[t],choose:n=>{e.actions.edit(t,n)}}}function xt(e){let{rate:t}=e.store.writing.value;return f`<${K}
    label=${`Learning rate ${t}`}
    name="Learning rate"
    ...${Be(e,"learning_rate")}
  />`}function St(e){return f`<${B}
    label="Update order"
    ...${ze(e,"update_order")}
    options=${[["simultaneous","Simultaneous"],["sequential","Sequential"]]}
  />`}function Et(e){let{store:t,actions:n,begin:o}=e,{biases:r}=t.network.value;function s(a){let i=a==="frozen"?r==="none"?"shared":r:a;if(i===r)return void n.edit("train_biases",a!=="frozen");o(l=>Xn(l,i,a!=="frozen"))}return f`<${B}
    label="Biases"
    value=${r==="none"?"none":je(e).train_biases?r:"frozen"}
    choose=${s}
    options=${[["frozen","Frozen"],["shared","Trained, one per layer"],["per_neuron","Trained, one per neuron"],["none","None"]]}
  />`}function Ot(e){return f`
    <${B}
      label="Error function"
      ...${ze(e,"error")}
      options=${e.choices.errors.map(t=>[t.name,`${me(t.name)}: ${t.formula}`])}
    />
    <${B}
      label="Total error"
      ...${ze(e,"output_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
  `}function Ct(e){return f`
    <${B}
      label="Optimiser"
      ...${ze(e,"optimizer")}
      options=${e.choices.optimizers.map(t=>[t.name,me(t.name)])}
    />
    ${qc(je(e).optimizer).map(([t,n])=>f`<${K} key=${t} label=${n} ...${Be(e,t)} />`)}
  `}function At(e){return f`
    <${K} label="Batch size (0: all)" step=${1} ...${Be(e,"batch_size")} />
    <${B}
      label="A batch’s gradient"
      ...${ze(e,"sample_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
    <${oe}
      label="Shuffle every epoch"
      value=${je(e).shuffle}
      choose=${t=>{e.actions.edit("shuffle",t)}}
    />
  `}function Tt(e){return f`
    <${K} label="L1" ...${Be(e,"l1")} />
    <${K} label="L2" ...${Be(e,"l2")} />
  `}function qc(e){return e==="momentum"||e==="nesterov"?[["momentum","Momentum μ"]]:e==="rmsprop"?[["decay","Decay ρ"],["epsilon","ε"]]:e==="adam"?[["beta1","β₁"],["beta2","β₂"],["epsilon","ε"]]:[]}function La({store:e,actions:t,begin:n,choosing:o}){let[r,s]=[e.recipe.value,e.choices.value],[a,i]=Dc("");if(!r||!s||!e.network.value||!e.frame.value)return f`<p class="waiting">Fetching the settings …</p>`;async function l(u){let p=await n(u);return i(p.ok?"":p.message),p}let c={recipe:r,choices:s,begin:l,store:e,actions:t,choosing:o};return f`
    ${a&&f`<p class="refusal" role="alert">${a}</p>`}
    <${Fc} ...${c} />
    <${Bc} ...${c} />
    <${zc} ...${c} />
  `}function Fc(e){return f`<fieldset disabled=${e.store.keeps("rule")}>
    <legend>Rule <small>changes the run that goes on</small></legend>
    <${xt} ...${e} />
    <${St} ...${e} />
    <${Et} ...${e} />
    <${Ot} ...${e} />
    <${Ct} ...${e} />
    <${At} ...${e} />
    <${Tt} ...${e} />
  </fieldset>`}function Bc({recipe:e,choices:t,begin:n,store:o,choosing:r}){let{start:s}=e.network,a=Ke(e),i=t.activations.filter(m=>m.name!=="softmax").map(m=>[m.name,`${me(m.name)}: ${m.formula}`]),l=t.activations.map(m=>[m.name,`${me(m.name)}: ${m.formula}`]),c="initializer"in s,u=(m,$)=>n(g=>{let{sizes:b,activations:v}=Ke(g);return _e(g,b.with(m,$),v)}),p=(m,$)=>n(g=>{let{sizes:b,activations:v}=Ke(g);return _e(g,b,v.with(m,$))}),d=()=>n(m=>{let{sizes:$,activations:g}=Ke(m);return _e(m,[...$,$.at(-1)??2],[...g,g.at(-1)??"logistic"])}),h=()=>n(m=>{let{sizes:$,activations:g}=Ke(m);return _e(m,$.slice(0,-1),g.slice(0,-1))});return f`<fieldset disabled=${o.keeps("network")||r.isUnderWay.value}>
    <legend>Network <small>starts a new run</small></legend>
    ${a.sizes.map((m,$)=>f`<div class="layer" key=${$}>
          <${K}
            label=${`Hidden layer ${$+1}`}
            name=${`Neurons in hidden layer ${$+1}`}
            step=${1}
            value=${m}
            keep=${g=>u($,g)}
          />
          <${B}
            label="Activation"
            value=${a.activations[$]}
            options=${i}
            choose=${g=>{p($,g)}}
          />
        </div>`)}
    <div class="field">
      <span>Hidden layers</span>
      <span class="pair">
        <button type="button" disabled=${a.sizes.length>=7} onClick=${d}>Add</button>
        <button type="button" disabled=${a.sizes.length===0} onClick=${h}>Remove</button>
      </span>
    </div>
    <${B}
      label="Output activation"
      value=${e.network.activations.at(-1)}
      options=${l}
      choose=${m=>{n($=>Gn($,m,t.datasets))}}
    />
    <${B}
      label="Starting weights"
      value=${c?s.initializer:"given"}
      options=${[...c?[]:[["given","Given"]],...t.initializers.map(m=>[m.name,`${me(m.name)}: ${m.formula}`])]}
      choose=${m=>m!=="given"&&void n($=>Jn($,{initializer:m}))}
    />
    <${K}
      label="Seed"
      step=${1}
      value=${e.seed}
      keep=${m=>n($=>Vn($,m))}
    />
  </fieldset>`}function Ke({network:e}){return{sizes:e.layers.slice(1,-1),activations:e.activations.slice(0,-1)}}function zc({recipe:e,choices:t,begin:n,store:o,actions:r,choosing:s}){let{data:a}=e,i="dataset"in a?a:null,l=t.datasets.find(c=>c.name===i?.dataset);return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Data <small>starts a new run</small></legend>
    <${B}
      label="Samples from"
      value=${s.openName.value??"rows"}
      options=${[...s.openName.value?[]:[["rows","The rows given"]],...t.datasets.map(c=>[c.name,c.title])]}
      choose=${c=>c!=="rows"&&void s.choose(c)}
    />
    <${So} ...${{store:o,actions:r,choosing:s}} />
    ${i&&l&&!l.fixed?f`<${K}
            label="Samples"
            step=${10}
            value=${i.samples??l.usual_samples}
            keep=${c=>n(u=>Qe(u,{samples:c}))}
          />`:""}
    ${i&&l?.noise?f`<${K}
            label="Noise"
            value=${i.noise??0}
            keep=${c=>n(u=>Qe(u,{noise:c}))}
          />`:""}
    ${i&&l&&l.usual_samples>1?f`<${K}
            label="Part for testing"
            value=${i.test_fraction??0}
            keep=${c=>n(u=>Qe(u,{test_fraction:c}))}
          />`:""}
  </fieldset>`}import{useLayoutEffect as jc,useRef as Na}from"preact/hooks";function _a({open:e,scale:t,store:n,mount:o}){let r=Na(null),s=Na(null),a=e.value;jc(()=>{if(!a)return r.current?.close();r.current?.showModal(),s.current?.childElementCount===0&&o(s.current)},[a]);let i=(n.network.value?.samples??1)>1,l=!Number.isNaN(n.frame.value?.testError??NaN);return f`<dialog
    ref=${r}
    class="large-curve"
    aria-labelledby="large-curve-title"
    onClose=${()=>e.value=!1}
  >
    <header>
      <h2 id="large-curve-title">Error curve</h2>
      <button type="button" onClick=${()=>e.value=!1}>Close</button>
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
      <${B}
        label="Scale of errors"
        value=${t.value}
        options=${[["automatic","Automatic"],["linear","Linear"],["logarithmic","Logarithmic"]]}
        choose=${c=>t.value=c}
      />
    </div>
  </dialog>`}import{useLayoutEffect as Ia,useRef as Pa}from"preact/hooks";var Wa={rate:xt,batch:At,order:St,biases:Et,error:Ot,optimizer:Ct,penalty:Tt},Ra={rate:"Change the learning rate",batch:"Change the batch",order:"Change the update order",biases:"Change the biases",error:"Change the error function",optimizer:"Change the optimiser",penalty:"Change the penalty"};function qa(e){let{store:t,actions:n,edited:o,lit:r,fetchArticle:s}=e,a=t.network.value;if(!a)return"";let i=new Set(a.unlike_article),l=lo(a.unlike_article,t.history.value.edits),c=t.keeps("rule")||t.connection.value!=="open",u=async()=>n.open(await s());return f`
    <ul class="rule-parts" aria-label="The rule">
      ${io(a,t.writing.value).map(({name:p,before:d,words:h,settings:m})=>{let $=m.some(y=>i.has(y)),g=m.includes(r.value??""),b=`chip${$?" unlike":""}${g?" lit":""}`,v=f`${d&&f`<span class="before">${d} </span>`}<span class="value"
            >${h}</span
          >`;return!Wa[p]||t.keeps("rule")?f`<li key=${p}><span class=${b}>${v}</span></li>`:f`<li key=${p}>
          <button
            type="button"
            class=${b}
            data-part=${p}
            title=${Ra[p]}
            disabled=${c}
            aria-expanded=${o.value===p}
            onClick=${()=>o.value=o.value===p?null:p}
          >
            ${v}
          </button>
        </li>`})}
    </ul>
    ${l&&f`<p class="unlike-article">
        not the article’s ${l}${" "}
        ${!t.keeps("network")&&f`<button type="button" class="plain" onClick=${u}>back to the article</button>`}
      </p>`}
    ${o.value&&f`<${Kc} key=${o.value} part=${o.value} ...${e} />`}
  `}function Kc({part:e,...t}){let{store:n,edited:o}=t,r=Pa(null),s=n.choices.value,a=s!==null&&n.recipe.value!==null,i=()=>r.current?.hidePopover(),l=Pa(!1);function c(){i(),n.wondered.value=e,t.workbench.open("curves")}let u=async(p,d)=>{let h=await t.actions.tryEdit(p,d);return h.ok&&l.current&&i(),h};return Ia(()=>{let p=r.current;p.showPopover();let d=document.querySelector(`.chip[data-part="${e}"]`);d&&Hc(p,d.getBoundingClientRect())},[a]),Ia(()=>{let p=r.current?.querySelector("input, select");p?.focus(),p instanceof HTMLInputElement&&p.type==="text"&&p.select()},[a]),f`<div
    ref=${r}
    class="popup rule-editor"
    popover
    role="group"
    aria-label=${Ra[e]}
    onToggle=${p=>p.newState==="closed"&&o.value===e&&(o.value=null)}
    onKeyDownCapture=${p=>{p.key==="Escape"&&i(),l.current=p.key==="Enter"}}
  >
    ${a?f`<${Wa[e]} ...${t} actions=${{...t.actions,tryEdit:u}} choices=${s} />`:"Fetching the choices …"}
    ${a&&!t.workbench.hides("curves")&&f`<button type="button" class="plain" onClick=${c}>What if …</button>`}
  </div>`}function Hc(e,t){let{offsetWidth:n,offsetHeight:o}=e,r=Math.max(8,Math.min(t.left,innerWidth-n-8)),s=t.bottom+6,a=s+o<innerHeight?s:Math.max(8,t.top-o-6);Object.assign(e.style,{left:`${r}px`,top:`${a}px`})}import{useLayoutEffect as Vc,useRef as za,useState as Fa}from"preact/hooks";import{useRef as Uc,useState as He}from"preact/hooks";var Gc=1e4;function Da({fetchTable:e,end:t}){let[n,o]=He(0),[r,s]=He(t),[a,i]=He(Math.max(1,Math.ceil(t/Gc))),[l,c]=He(null),[u,p]=He(""),d=Uc(null),h=Math.floor((r-n)/a)+1;async function m(){d.current=new AbortController,p(""),c(0);try{await e({from:n,to:r,stride:a},c,d.current.signal),p("The table is among your downloads.")}catch(g){p(d.current.signal.aborted?"Stopped.":g instanceof Error?g.message:"")}c(null)}let $=(g,b,v)=>async y=>!Number.isInteger(y)||y<b||y>v?{ok:!1,message:`A whole number from ${C(b)} to ${C(v)} was expected.`}:(g(y),{ok:!0});return f`<details class="csv">
    <summary>The run as a table (CSV): every quantity by iteration</summary>
    <${K} label="From iteration" step=${1} value=${n} keep=${$(o,0,r)} />
    <${K} label="To iteration" step=${1} value=${r} keep=${$(s,n,t)} />
    <${K}
      label="Every … iterations"
      step=${1}
      value=${a}
      keep=${$(i,1,Math.max(1,t))}
    />
    ${l===null?f`<button type="button" onClick=${m}>${`Download ${C(h)} rows`}</button>`:f`<div class="pair">
            <progress max=${h+1} value=${l} aria-label="Rows that have come"></progress>
            <span>${`${C(Math.max(0,l-1))} of ${C(h)}`}</span>
            <button type="button" onClick=${()=>d.current?.abort()}>Stop</button>
          </div>`}
    <p role="status">${u}</p>
  </details>`}function ja({open:e,close:t,fetchLinks:n,query:o,files:r,save:s,fetchTable:a,store:i}){let l=za(null),[c,u]=Fa(null),[p,d]=Fa("");Vc(()=>{if(!e)return l.current?.close();l.current?.showModal(),d(""),u(null);let $=!0;return n().then(g=>$&&u(g),()=>$&&d("The links could not be made. Close this and try again.")),()=>{$=!1}},[e]);async function h($){let g=new URL($,location.href).href;try{await navigator.clipboard.writeText(g),d("The link is on the clipboard.")}catch{d("The browser did not allow that; the link is selected, press Ctrl-C.")}}let{end:m}=i.frame.value??{end:0};return f`<dialog ref=${l} class="share" aria-labelledby="share-title" onClose=${t}>
    <header>
      <h2 id="share-title">Share</h2>
      <button type="button" onClick=${t}>Close</button>
    </header>
    ${c?f`
            <${Ba} title="A copy" button="Copy link" path=${c.copy_path+o} copy=${h}>
              Opens exactly this state, in a session of its own.
            <//>
            <${Ba} title="Watch" button="Copy watch link" path=${c.watch_path+o} copy=${h}>
              Shows this session live; nothing can be changed through it.
            <//>
          `:f`<p>Making the links …</p>`}
    <p role="status">${p}</p>
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
    ${e?f`<${Da} fetchTable=${a} end=${m} />`:""}
  </dialog>`}function Ba({title:e,button:t,path:n,copy:o,children:r}){let s=za(null);return f`<div class="link-row">
    <h3>${e}</h3>
    <p>${r}</p>
    <div class="pair">
      <input
        ref=${s}
        type="text"
        readonly
        aria-label=${`${e}: link`}
        value=${new URL(n,location.href).href}
      />
      <button
        type="button"
        onClick=${()=>{s.current?.select(),o(n)}}
      >
        ${t}
      </button>
    </div>
  </div>`}import{useState as Ka}from"preact/hooks";var bn=[.5,1,2,5,10,30,60,200,1e3,1e4,null],Ha=[.2,.5,1,2,5],Jc=" ",Xc=[...en,"iteration","epoch"];function Yc(e,t="iteration"){return e===null?"as fast as possible":e<1?`1 ${t} in ${1/e} s`:`${C(e)} ${t}${e===1?"":"s"} a second`}function Zc(e){return e===null?"fastest":e<1?`1 in ${1/e} s`:`${C(e)}/s`}function Mt(e){return f`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${e} /></svg>`}function Ua({store:e,actions:t}){let n=e.frame.value,{playing:o,iterations_per_s:r,until:s}=e.status.value,a=e.stepBy.value,i=o||e.playingSteps.value,l=Q(a),c=l?Ha:bn,u=l?e.pace.value:e.speed.value,p=o?r:u,d=e.connection.value!=="open"||!n||e.watching,h=!n||n.iteration===0&&!e.cursor.value?.at;function m(g,b){let{on:v,keys:y}=e.shortcuts.value,k=y[g];return v?{title:`${b} (${qe(k)})`,"aria-keyshortcuts":gr(k)}:{title:b}}function $(g){if(l)return t.setPace(Ha[g]);e.speed.value=bn[g],o&&t.run(bn[g],s)}return f`
    <div class="buttons">
      <button
        type="button"
        class="sign"
        disabled=${d}
        onClick=${t.reset}
        aria-label="Reset"
        ...${m("reset","Reset: starting values again. Undo brings this run back.")}
      >
        ${Mt("M3.2 8a5 5 0 1 0 1.6-3.7M3 2v3.2h3.2")}
      </button>
      <button
        type="button"
        class="sign"
        disabled=${d||h}
        onClick=${t.back}
        aria-label="Back"
        ...${m("back",`Back: one ${a}`)}
      >
        ${Mt("M11 3 4 8l7 5z")}
      </button>
      <button
        type="button"
        class="step"
        disabled=${d}
        onClick=${t.step}
        ...${m("step",`Step: one ${a}`)}
      >
        Step${Mt("M6 4l5 4-5 4z")}
      </button>
      <button
        type="button"
        class="primary"
        disabled=${d}
        onClick=${()=>i?t.pause():t.play()}
        ...${m("play",i?"Pause":"Play")}
      >
        ${Mt(i?"M5 3v10M11 3v10":"M5 3l8 5-8 5z")}${i?"Pause":"Play"}
      </button>
    </div>
    <select
      class="step-by"
      aria-label="Step by"
      title="The size of a step"
      value=${a}
      disabled=${d}
      onChange=${g=>t.setStepBy(g.target.value)}
    >
      ${Xc.map(g=>f`<option key=${g} value=${g}>by ${g}</option>`)}
    </select>
    <label class="speed">
      <span>speed</span>
      <input
        type="range"
        min="0"
        max=${c.length-1}
        step="1"
        value=${c.indexOf(u)}
        aria-valuetext=${Yc(p,l&&!o?a:"iteration")}
        onInput=${g=>$(Number(g.target.value))}
      />
      <span class="speed-words" aria-hidden="true">${Zc(p)}</span>
    </label>
    <${Qc} store=${e} actions=${t} disabled=${d} />
  `}function Qc({store:e,actions:t,disabled:n}){let[o,r]=Ka(`10${Jc}000`),[s,a]=Ka(""),i=e.frame.value;function l(){let c=Hn(o.replace(/\s/g,""));if(c===null||c<0||!Number.isInteger(c))return a(`“${o}” is no iteration. Type a whole number such as 10000.`);i&&c<=i.end?t.seek(c):t.run(null,c)}return f`<form
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
  </form>`}import{useRef as eu}from"preact/hooks";function Va({store:e,actions:t,enlarge:n}){let o=e.frame.value;return f`
    <p class="where">
      <strong data-testid="iteration">${o?C(o.iteration):"–"}</strong>
      <span class="of">iteration${o&&o.end>0?`, of ${C(o.end)}`:""}</span>
    </p>
    <div class="where-more">
      <${tu} store=${e} actions=${t} />
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
  `}function tu({store:e,actions:t}){let n=eu(null),{branches:o}=e.history.value;if(o.length===0)return"";let{number:r}=e.writing.value,s=a=>{n.current?.hidePopover(),t.choose(a)};return f`
    <button type="button" class="plain" popovertarget="other-runs">
      ${o.length===1?"1 other run":`${o.length} other runs`}
    </button>
    <div id="other-runs" class="popup branches" popover ref=${n}>
      <h2>Other runs</h2>
      <ul>
        ${o.map(a=>f`<li key=${a.id}>
              ${e.watching?Ga(a,r):f`<button type="button" onClick=${()=>s(a.id)}>
                      ${Ga(a,r)}
                    </button>`}
            </li>`)}
      </ul>
    </div>
  `}function Ga({parted_at:e,end:t,error:n},o){let r=`parted at ${C(e)}, reached ${C(t)}`;return n===null?r:`${r}: E ${o(n)}`}import{useLayoutEffect as nu,useState as ou}from"preact/hooks";function Ja({store:e,actions:t,fetchPath:n}){let[o,r,s]=[e.view.value,e.frame.value,e.network.value],a=ru(o?.stop??null,n);if(!r||!s)return"";let{playing:i,iterations_per_s:l}=e.status.value,c=L(s),u=o?.selected?c.get(o.selected):void 0,p=e.moment.value,d=o!==null&&e.selected.value!==null&&e.selected.value!==o.selected,h=l===null?"as fast as possible":`${C(l)} iterations a second`;return f`<section class="watched" aria-label="The watched page" data-testid="watched">
    <p><strong>Watching</strong>${i?`: it plays, ${h}.`:": it stands still."}</p>
    ${u?f`<p>It explains ${F(u)}.</p>`:""}
    ${p&&o?.step_by?f`<p>
            ${p.operation?`It is at operation ${C(p.at)} of ${C(p.of)}, ${p.operation.phase}.`:"It is before the first operation of an iteration."}
          </p>`:""}
    ${o?.stop?f`<p>Lesson, stop ${o.stop}${a?`: ${a}`:""}.</p>`:""}
    ${o&&o.hidden.length>0?f`<p>The answer to a question is hidden until it is given.</p>`:""}
    ${d?f`<button type="button" class="plain" onClick=${t.free}>Explain what it explains</button>`:""}
  </section>`}function ru(e,t){let[n,o]=ou([]);return nu(()=>{e===null||n.length>0||t().then(({stops:r})=>o(r.map(({title:s})=>s)),()=>{})},[e]),e===null?"":n[e-1]??""}var au=[],su=[5,4],iu=2;function Ya(e){let t=document.createElement("canvas");t.setAttribute("aria-hidden","true");let n=Math.min(iu,devicePixelRatio||1);[t.width,t.height]=[Math.round(e.width*n),Math.round(e.height*n)];let o=t.getContext("2d");o.imageSmoothingEnabled=!1;let r=[lu(e),...e.gaps.filter(({kind:a})=>a==="matrix").map(a=>cu(a,n)),uu(e)],s=[];return{element:t,paint(a){let i=[a.frame,a.drafts,a.theme];if(!i.every((l,c)=>l===s[c])){s=i,o.setTransform(n,0,0,n,0,0),o.clearRect(0,0,e.width,e.height);for(let l of r)l(o,a)}}}}function lu(e){let t=new Set(e.gaps.filter(({kind:o})=>o==="canvas").flatMap(({to:o})=>o)),n=e.edges.filter(({to:o,bias:r})=>!r&&t.has(o));return(o,{frame:r,drafts:s,theme:a})=>{for(let{name:i,parameter:l,x1:c,y1:u,x2:p,y2:d}of n){let h=s.get(i)?.value??r.drawn[l],m=nt(h,a);o.strokeStyle=m.stroke,o.lineWidth=e.thickness*m.thick,o.setLineDash(m.dash==="none"?au:su),o.beginPath(),o.moveTo(c,u),o.lineTo(p,d),o.stroke()}o.setLineDash([])}}function cu({first:e,from:t,to:n,left:o,right:r,rows:s,bias:a},i){let l=Xa(t.length,n.length),c=a?Xa(1,n.length):null,u=$=>Math.round($*i)/i,[p,d]=[u(o),u(r)],h=s.length>1&&Math.abs(s[1].y-s[0].y-s[0].height)<.01;function m($,g,b,v){let y=s[0].y-s[0].height/2;h?$.drawImage(g,b,u(y),v,u(s.length*s[0].height)):s.forEach(({y:k,height:O},x)=>$.drawImage(g,0,x,g.width,1,b,u(k-O/2),v,u(O)))}return($,{frame:g,theme:b})=>{let{pixels:v}=Xt(b);l.fill(g.drawn,e,v),m($,l.canvas,p,d-p),!(!a||!c)&&(c.fill(g.parameters,a.first,v),m($,c.canvas,u(a.x),u(a.width)))}}function Xa(e,t){let n=document.createElement("canvas");[n.width,n.height]=[e,t];let o=n.getContext("2d"),r=o.createImageData(e,t),s=new Uint32Array(r.data.buffer);return{canvas:n,fill(a,i,l){for(let c=0;c<s.length;c++)s[c]=l[ot(a[i+c]??0)];o.putImageData(r,0,0)}}}function uu(e){let t=e.spots.flatMap((n,o)=>n.shape==="dot"||n.shape==="cell"?[{...n,activation:o}]:[]);return(n,{frame:o,theme:r})=>{let{css:s}=Xt(r);n.lineWidth=1,n.strokeStyle=s[ot(0)+(r==="dark"?-20:20)];for(let{x:a,y:i,halfWidth:l,halfHeight:c,shape:u,activation:p}of t)n.fillStyle=s[ot(o.activations[p])],n.beginPath(),u==="dot"?n.arc(a,i,l,0,2*Math.PI):n.rect(a-l,i-c,2*l,Math.max(1,2*c-.5)),n.fill(),u==="dot"&&(n.strokeStyle=r==="dark"?"rgb(128 136 146)":"rgb(120 126 134)",n.stroke())}}function Za(e,t,n){for(let s of e.gaps){let a=s.kind==="matrix"?du(e,s,t,n):null;if(a)return a}let o=2;return e.spots.find(s=>Math.abs(t-s.x)<=s.halfWidth+o&&Math.abs(n-s.y)<=s.halfHeight)?.name??pu(e.edges,t,n)}function du({parameters:e},{left:t,right:n,rows:o,from:r,first:s,bias:a},i,l){let c=a!==null&&i>=a.x-2&&i<=a.x+a.width+2;if(!c&&(i<t||i>n))return null;let u=o.findIndex(d=>Math.abs(l-d.y)<=d.height/2);if(u<0)return null;if(c)return e[a.first+u];let p=Math.min(r.length-1,Math.floor((i-t)/(n-t)*r.length));return e[s+u*r.length+p]}function pu(e,t,n){let[o,r]=[null,7];for(let s of e){let a=fu(s,t,n);a<r&&([o,r]=[s.name,a])}return o}function fu({x1:e,y1:t,x2:n,y2:o},r,s){let[a,i]=[n-e,o-t],l=Math.max(0,Math.min(1,((r-e)*a+(s-t)*i)/(a*a+i*i||1)));return Math.hypot(r-e-l*a,s-t-l*i)}function wn(e,t){let n=e.spots.find(s=>s.name===t);if(n)return{box:mu(n),edge:null,row:null,column:null};let o=e.edges.find(s=>s.name===t);if(o)return{box:{x:(o.x1+o.x2)/2,y:(o.y1+o.y2)/2,width:24,height:12},edge:o,row:null,column:null};let r=e.parameters.indexOf(t);for(let s of e.gaps){let a=r<0||s.kind!=="matrix"?null:hu(s,r);if(a)return a}return $u(e,t)}function mu({x:e,y:t,halfWidth:n,halfHeight:o}){return{x:e,y:t,width:2*n,height:2*o}}function hu({left:e,right:t,rows:n,from:o,first:r,bias:s},a){let[i,l]=[s?s.x+s.width:t,(t-e)/o.length],c=n[0].y-n[0].height/2,u=n[n.length-1].y+n[n.length-1].height/2,p=(m,$,g)=>({box:{x:$,y:n[m].y,width:g,height:n[m].height},edge:null,row:{x:(e+i)/2,y:n[m].y,width:i-e,height:n[m].height},column:{x:$,y:(c+u)/2,width:g,height:u-c}}),d=a-r;if(d>=0&&d<n.length*o.length)return p(Math.floor(d/o.length),e+(d%o.length+.5)*l,l);let h=s?a-s.first:-1;return s&&h>=0&&h<n.length?p(h,s.x+s.width/2,s.width):null}function $u(e,t){let n=e.spots.find(i=>`b_${i.name}`===t);if(!n)return null;let{x:o,y:r,halfWidth:s,halfHeight:a}=n;return{box:{x:o-s,y:r+a,width:12,height:12},edge:null,row:null,column:null}}function Ue(e,t,n){return!e||e.knows(t)?n:"□"}function he(e,t,n,o){let r="parameter"in t&&(o?.knows(`${t.name}+`)??!1);return e.classList.toggle("updated",r),r?n.updated[t.parameter]??null:null}function Lt(e){return e.classList.contains("computed")&&(e.ownerSVGElement?.classList.contains("one")??!1)}function Qa(e,t){let n=T("g",{class:"pulses","aria-hidden":"true"});e.querySelector(".edges")?.append(n);let o=null;return({moment:r})=>{if(r===o)return;let s=o;o=r;for(let i of e.querySelectorAll(".element[data-name]")){let l=i.getAttribute("data-name")??"";i.classList.toggle("computed",r?.computed.has(l)??!1),i.classList.toggle("used",r?.used.has(l)??!1)}e.classList.toggle("one",r?.computed.size===1);let a=r?.flows??[];for(let i of e.querySelectorAll(".edge")){let[l,c]=[i.getAttribute("data-name"),i.getAttribute("data-to")],u=a.some(p=>p.name===l&&(p.to??c)===c);i.classList.toggle("flows",u||(r?.computed.has(l??"")??!1))}s?.at!==r?.at&&n.replaceChildren(...t.edges.flatMap(i=>{let l=a.find(m=>m.name===i.name&&(m.to??i.to)===i.to);if(!l)return[];let[c,u,p,d]=[i.x1,i.y1,i.x2,i.y2],h=l.back?{x1:p,y1:d,x2:c,y2:u}:{x1:c,y1:u,x2:p,y2:d};return[T("line",{...h,class:"pulse",pathLength:1})]}))}}function Nt({biases:e,decimals:t}){let{width:n,height:o}=e[0]??{width:0,height:0};return{decimals:t,width:n,height:o}}function _t(e,{label:{x:t,y:n,width:o,height:r},grows:s},{stacked:a,fontSize:i,decimals:l}){let c=i+2,u=T("rect",{class:"plate",x:t-o/2,width:o,rx:5}),p=U(t,n,"weight-label"),d=T("tspan",{class:"name"}),h=T("tspan",a?{class:"number"}:{class:"number",dx:.35*i}),m=s<0?-1:1,$=T("tspan",{class:"new-value",x:t,y:n+m*(a?1.5:1)*c});return j(d,"y",String(a?n-c/2:n)),a&&(j(d,"x",String(t)),j(h,"x",String(t)),j(h,"y",String(n+c/2))),p.append(d,h,$),e.append(u,p),(g,b,v,y)=>{G(d,g.name(b)),G(h,g.number(v,l)),G($,y===null?"":`${a?"":"→ "}${g.number(y,l)}`);let k=y===null?0:c;j(u,"y",String(n-r/2-(m<0?k:0))),j(u,"height",String(r+k))}}var vu=32;function ce(e,t,n){let o=T("g",{class:`element ${t.kind}`,"data-name":t.name,tabindex:-1,role:"button"}),r=Math.max(n.height,vu);return o.append(T("rect",{class:"touch",x:n.x-n.width/2,y:n.y-r/2,width:n.width,height:r,rx:6})),e.append(o),o}function bu({x:e,y:t,width:n,height:o}){return{x:e-n/2,y:t-o/2,width:n,height:o}}function kn(e,{fontSize:t},{x:n,y:o,className:r,letters:s}){let[a,i]=[.62*t*s,1.25*t];e.append(T("rect",{class:"ground",x:n-a/2,y:o-i/2,width:a,height:i,rx:4}));let l=U(n,o,r);return e.append(l),l}function es(e,t,n,o){let r=o.get(t.name);if(!r||r.kind!=="input"&&r.kind!=="neuron")throw new Error(`no neuron ${t.name}`);let{fontSize:s}=n,{halfWidth:a,halfHeight:i}=t,l=ce(e,r,{...t,width:2*a,height:2*i}),c=n.showsValues?s*(t.shape==="pill"?.58:.75):0,u=U(t.x,t.y-c,"name"),p=U(t.x,t.y+c,"number"),h=n.showsDetails&&r.kind==="neuron"?xu(l,t,n):null;return l.append(ku(t),u),yu(u,t,n,r.kind==="input"&&r.label||t.name),n.showsValues&&l.append(p),({frame:m,drafts:$,selected:g,writing:b,moment:v})=>{let{number:y}=b,k=$.get(t.name)?.value??m.activations[r.activation];if(l.classList.toggle("chosen",g===t.name),r.kind==="input")return G(p,y(k,n.decimals)),j(l,"aria-label",`${F(r)}: ${y(k)}`);let O=w=>({out:Ue(v,`out_${t.name}`,y(k,w)),net:Ue(v,`net_${t.name}`,y(m.netInputs[r.neuron],w)),delta:Ue(v,`delta_${t.name}`,b.delta(m.deltas[r.neuron],w))}),x=O(n.decimals);G(p,x.out),h&&(G(h.net,`${b.net} ${x.net}`),G(h.delta,`δ ${x.delta}`)),j(l,"aria-label",xn(r,b,O(void 0)))}}var[yn,wu]=[.8,.95];function yu(e,{x:t,halfWidth:n,shape:o},{fontSize:r,showsValues:s},a){let i=Math.floor(1.75*n/(.62*r));if(e.textContent=a,a.length<=i)return;let l=Math.floor(i/yn),c=d=>d.length<=l?d:`${d.slice(0,l-1).trimEnd()}…`;e.setAttribute("font-size",String(yn*r));let u=o==="circle"&&a.length>l?a.lastIndexOf(" ",l):-1;if(u<0)return void(e.textContent=c(a));let p=[a.slice(0,u),c(a.slice(u+1))].map((d,h)=>{let m=T("tspan",{x:t,dy:h===0?(s?-.5:-.45)*r:wu*yn*r});return m.textContent=d,m});e.replaceChildren(...p)}function xn(e,t,{out:n,net:o,delta:r}){let s=`${t.out} ${n}, ${t.net} ${o}, delta ${r}`;return`${F(e)}: ${s.replaceAll("□","not known yet")}`}function ku({x:e,y:t,halfWidth:n,halfHeight:o,shape:r}){return r==="circle"?T("circle",{class:"body",cx:e,cy:t,r:n}):T("rect",{class:"body",x:e-n,y:t-o,width:2*n,height:2*o,rx:o})}function xu(e,t,n){let{fontSize:o,radius:r,decimals:s}=n,a=kn(e,n,{x:t.x,y:t.y-r-.8*o,className:"detail",letters:s+6}),i=kn(e,n,{x:t.x,y:t.y+r+.9*o,className:"detail",letters:s+4});return{net:a,delta:i}}function ts(e,t,n,o){let r=o.get(`b_${t.name}`);if(!r||r.kind!=="bias")return()=>{};let{fontSize:s,decimals:a}=n,i=t.y-n.radius-s*2.15,l=a+4.5,c=ce(e,r,{x:t.x,y:i,width:.62*s*l,height:s+8}),u=kn(c,n,{x:t.x,y:i,className:"bias-label",letters:l});return({frame:p,drafts:d,selected:h,writing:m,moment:$})=>{let g=d.get(r.name)?.value??p.parameters[r.parameter],b=he(c,r,p,$),v=b===null||!Lt(c)?"":` → ${m.number(b,a)}`,y=b!==null&&v===""?b:g;G(u,`b ${m.number(y,a)}${v}`),j(c,"aria-label",F(r)+Oe(m,g,b)),c.classList.toggle("chosen",h===r.name)}}function ns(e,t,n,o){let{fontSize:r}=n,{decimals:s,width:a,height:i}=Nt(n),l=o.get(t.name),c=ce(e,l,{x:t.x,y:t.y,width:a,height:i}),u=U(t.x,t.y-r*.65,"name"),p=U(t.x,t.y+r*.65,"number");u.textContent=t.name,c.append(T("rect",{class:"bias-box",x:t.x-a/2,y:t.y-i/2,width:a,height:i,rx:.6*r}),u,p);let d=n.biases.find(({x:$})=>$>t.x)??{x:n.width,width:0},h=d.x-d.width/2-t.x-a/2>.62*r*(s+5.5),m=U(t.x+a/2+.5*r,t.y,"new-value start");return c.append(m),({frame:$,drafts:g,selected:b,writing:v,moment:y})=>{let k=g.get(t.name)?.value??$.parameters[t.parameter],O=he(c,l,$,y);G(p,v.number(h?k:O??k,s)),G(m,O===null||!h?"":`→ ${v.number(O,s)}`),j(c,"aria-label",F(l)+Oe(v,k,O)),c.classList.toggle("chosen",b===t.name)}}function os(e,t,n,o){let r=o.get(t.name);if(!r||r.kind!=="target")throw new Error(`no target ${t.name}`);let{fontSize:s,decimals:a}=n,i=ce(e,r,Jt(t,s,a));i.append(T("rect",{class:"ground",...bu(Jt(t,s,a))}));let l=t.align==="start"?" start":"",c=1.35*s,u=(d,h)=>U(t.x,t.y+(d-(t.lines-1)/2)*c,h+l),p=[u(0,t.lines===3?"detail":"number"),u(1,"number"),u(2,"detail")];return i.append(...p.slice(0,t.lines)),({frame:d,drafts:h,selected:m,writing:$,moment:g})=>{let b=h.get(t.name)?.value??d.targets[r.output],v=$.number(b,a),y=`E ${Ue(g,`E_${r.of}`,$.number(d.outputErrors[r.output],a))}`,k=t.lines===3?[$.target,v,y]:[`${$.target} ${v}`,y];(t.lines===1?[v]:k).forEach((O,x)=>G(p[x],O)),j(i,"aria-label",`${F(r)}: ${$.number(b)}`),i.classList.toggle("chosen",m===t.name)}}function Oe({number:e},t,n){return t===void 0?"":`: ${e(t)}${n===null?"":`, new ${e(n)}`}`}function as(e){let{plan:t,drawing:n}=e,o=T("rect",{class:"surface",width:t.width,height:t.height}),r=T("g",{class:"mark aimed","pointer-events":"none"}),s=T("g",{class:"mark","pointer-events":"none"}),a=T("g",{class:"on-demand"});t.gaps.some(({kind:d})=>d!=="lines")&&(n.prepend(o),Su(e,o,r)),queueMicrotask(()=>n.querySelector(".badges")?.before(r,s,a)),n.append(r,s,a);let i=new Map,l=null,c=null,u=!1;o.addEventListener("click",()=>u=!0);function p(d){let h=n.querySelector(`.element[data-name="${CSS.escape(d)}"]`);if(h)return h;let m=Eu(e,a,d);return m?(i.set(d,m),l&&m.paint(l),m.group):null}return e.ensure=p,d=>{l=d;let{selected:h}=d;h&&p(h);for(let[$,{group:g,paint:b}]of i)$===h||g===document.activeElement?b(d):(g.remove(),i.delete($));if(h===c)return;c=h,(u&&h?i.get(h):null)?.group.focus({preventScroll:!0}),u=!1,s.replaceChildren(...ss(e,h))}}function Su(e,t,n){let{plan:o,drawing:r}=e,s="";function a(l){l!==s&&(s=l,l?t.setAttribute("data-name",l):t.removeAttribute("data-name"),n.replaceChildren(...ss(e,l||null)))}function i(l){if(l.target!==t)return a("");let{left:c,top:u,width:p,height:d}=r.getBoundingClientRect(),[h,m]=[l.clientX-c,l.clientY-u];a(Za(o,h*o.width/p,m*o.height/d)??"")}for(let l of["pointermove","pointerover","pointerdown","click"])r.addEventListener(l,i,{capture:!0});r.addEventListener("pointerleave",()=>a(""))}function ss({plan:e},t){let n=e.gaps.some(({kind:u})=>u!=="lines"),o=t&&n?wn(e,t):null;if(!o)return[];let{box:r,row:s,column:a,edge:i}=o;if(i){let{x1:u,y1:p,x2:d,y2:h}=i;return[T("line",{class:"mark-line",x1:u,y1:p,x2:d,y2:h})]}return e.spots.find(u=>u.name===t)?.shape==="pill"?[]:[...[s,a].flatMap(u=>u?[rs("mark-band",u)]:[]),rs("mark-cell",{...r,width:Math.max(5,r.width),height:Math.max(5,r.height)})]}function rs(e,{x:t,y:n,width:o,height:r}){return T("rect",{class:e,x:t-o/2,y:n-r/2,width:o,height:r})}function Eu({plan:e,known:t},n,o){let r=t.get(o),s=r?wn(e,o):null;if(!r||!s)return null;let a=Sn(e,s.edge,s.box,r.name.length),i=ce(n,r,a);i.classList.add("unlabelled");let l=_t(i,{label:a,grows:1},It(e,s.edge));return{group:i,paint:u=>{let{network:p,frame:d,drafts:h,selected:m,writing:$,moment:g}=u,b=h.get(o)?.value??V(r,d),v=he(i,r,d,g);i.classList.toggle("chosen",m===o),i.classList.toggle("frozen",p.settings.frozen.includes(o)),i.classList.toggle("computed",g?.computed.has(o)??!1),i.classList.toggle("used",g?.used.has(o)??!1),l($,r,b,v),j(i,"aria-label",Ou(r,u,b,v))}}}function Ou(e,{frame:t,writing:n},o,r){return e.kind!=="neuron"?F(e)+Oe(n,o,r):xn(e,n,{out:n.number(o),net:n.number(t.netInputs[e.neuron]),delta:n.delta(t.deltas[e.neuron])})}function It({fontSize:e,decimals:t,stacked:n,spots:o},r){let s=n||r!==null&&o.every(({shape:a})=>a==="pill");return{fontSize:e,decimals:Math.max(4,t),stacked:s}}function Sn(e,t,n,o){let{fontSize:r,decimals:s,stacked:a}=It(e,t),i=a?Math.max(s+3,o):s+o+4.5,[l,c]=[r*.62*i+4,(a?2:1)*(r+2)+8],u=(h,m,$)=>Math.max(m/2+1,Math.min($-m/2-1,h)),{x:p,y:d}=n??{x:0,y:0};if(t)[p,d]=[(t.x1+t.x2)/2,(t.y1+t.y2)/2];else if(n){let h=(n.height+c)/2+3;d+=d-h<c/2?h:-h}return{x:u(p,l,e.width),y:u(d,c,e.height),width:l,height:c}}function is(e,t,{thickness:n}){let o={x1:t.x1,y1:t.y1,x2:t.x2,y2:t.y2},r=T("line",{...o,class:t.bias?"edge edge-bias":"edge","data-name":t.name,"data-to":t.to}),s=T("line",{...o,class:"edge-touch","data-name":t.name});e.append(r,s);let a=null,i=!1;return({frame:l,drafts:c,selected:u,theme:p})=>{let d=c.get(t.name)?.value??l.parameters[t.parameter]??l.drawn[t.parameter];i!==(u===t.name)&&(i=r.classList.toggle("chosen",u===t.name));let h=nt(d,p);h!==a&&(a=h,r.setAttribute("stroke",h.stroke),r.setAttribute("stroke-width",String(n*(t.bias?Math.min(2,h.thick):h.thick))),r.setAttribute("stroke-dasharray",h.dash))}}function ls(e,t,n,o){let r=o.get(t.name),s=t.label??Sn(n,t,null,t.name.length),a=ce(e,r,s);t.label||a.classList.add("hidden");let i=_t(a,{label:s,grows:t.grows},t.label?n:It(n,t));return({network:l,frame:c,drafts:u,selected:p,writing:d,moment:h})=>{let m=u.get(t.name)?.value??c.parameters[t.parameter],$=he(a,r,c,h),g=t.grows!==0||Lt(a);a.classList.toggle("frozen",l.settings.frozen.includes(t.name)),i(d,r,m,g?$:null),j(a,"aria-label",F(r)+Oe(d,m,$)),a.classList.toggle("chosen",p===t.name)}}function us(e,t,n,o,r=!1){let s=L(e).get(n),a=e.names.layers;if(s?.kind==="weight")return Cu(e,s,o,r);let i=t.findIndex(u=>u.includes(n));if(i<0)return cs(e,s,n,o);if(o==="left"||o==="right")return Tu(e,t,i,n,o)??n;if(r&&s?.kind==="bias")return cs(e,s,n,o);let l=t[i],c=l.indexOf(n);return l[En(c,o,l.length)]??a[0][0]}function En(e,t,n){return t==="first"?0:t==="last"?n-1:Math.max(0,Math.min(n-1,e+(t==="down"?1:-1)))}function Ge({names:{layers:e,parameters:t}},n,o,r){let s=0;for(let a=1;a<n;a++)s+=e[a].length*e[a-1].length;return t[s+r*e[n-1].length+o]}function Cu(e,{from:t,to:n,name:o},r,s){if(r==="left")return t;if(r==="right")return n;let{layers:a}=e.names,i=a.findIndex(p=>p.includes(n)),[l,c]=[a[i-1].indexOf(t),a[i].indexOf(n)];if(!s)return Ge(e,i,l,En(c,r,a[i].length));let u=a[i-1].length-1;return l===u&&r==="down"?Au(e,n)??o:Ge(e,i,En(l,r,u+1),c)}function Au(e,t){let n=`b_${t}`;return L(e).has(n)?n:null}function cs(e,t,n,o){let{layers:r}=e.names;if(t?.kind!=="bias")return r[0][0];if(o==="left"||o==="right")return t.to[0];let s=r.findIndex(l=>l.includes(t.to[0])),[a,i]=[r[s-1].length-1,r[s].indexOf(t.to[0])];return o==="up"?Ge(e,s,a,i):n}function Tu(e,t,n,o,r){let{layers:s}=e.names,a=L(e).get(o),[i,l]=[r==="right"?n+1:n-1,t[n]];if(a?.kind==="bias")return a.to.length===1||r==="right"?a.to[0]:s[n][0];if(a?.kind==="target")return r==="left"?a.of:o;let c=s[n].indexOf(o);if(i===s.length)return t[i][c];if(i<0||l.length===0)return o;let u=Math.min(c,s[i].length-1);return r==="right"?Ge(e,i,c,u):Ge(e,n,u,c)}var Mu={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down",Home:"first",End:"last"};function ds(e,t){let n=null,o=null,r=i=>i instanceof Element&&i.closest(".element")?.getAttribute("data-name")||null,s=()=>e.contains(document.activeElement);function a(i){let l=t();if(!l)return null;let c=l.network.names.layers[0][0],u=i&&l.ensure(i)||l.ensure(c);for(let p of l.drawing.querySelectorAll('[tabindex="0"]'))p!==u&&p.setAttribute("tabindex","-1");return u?.setAttribute("tabindex","0"),n=u?.getAttribute("data-name")??null,u}return e.addEventListener("focusin",i=>{let l=r(i.target);l&&a(l)}),e.addEventListener("keydown",i=>{let[l,c,u]=[t(),Mu[i.key],r(i.target)];if(!l||!c||!u||i.ctrlKey||i.metaKey||i.altKey||!document.activeElement?.matches(":focus-visible"))return;i.preventDefault(),i.stopPropagation();let p=us(l.network,l.plan.columns,u,c,i.shiftKey);p!==u&&a(p)?.focus()}),{focused:()=>s()?n:null,restore(i,l){o=l;let c=a(i??l);i&&c?.focus({preventScroll:!0})},follow(i){let c=!t()?.drawing.querySelector('.element[tabindex="0"]');i===o&&!c||s()&&!c||(o=i,a(i??n))}}}var ms=8,J=8,ps=[9,6,4,3];function hs(e,t){let n=T("g",{class:"paths","pointer-events":"none"});e.append(n);let o=new Map(t.edges.map(a=>[a.name,a])),r=new Map(t.targets.map(a=>[a.name,a])),s="";return({factors:a})=>{let i=a.filter(({along:c,number:u})=>o.has(c)&&u<=ms),l=i.map(({number:c,along:u})=>`${c} ${u}`).join();l!==s&&(s=l,n.replaceChildren(...i.flatMap(({number:c,along:u,at:p})=>{let d=o.get(u),h=r.get(`target_${p}`),m=`M${d.x2} ${d.y2}L${d.x1} ${d.y1}`,$=h?.align==="start"?`M${h.x-6} ${h.y}h-8`:"";return[T("path",{class:"path","data-factor":c,d:$+m})]})))}}function $s(e,t){let n=T("g",{class:"badges","pointer-events":"none","aria-hidden":"true"});e.append(n);let o=new Map(t.edges.map(m=>[m.name,m])),r=new Map(t.spots.map(m=>[m.name,m])),s=new Map(t.biases.map(m=>[m.name,m])),a="",i=[],l="",c=t.decimals;function u(m,$){let g=new Map,b=t.spots.some(({shape:w})=>w!=="circle"),v=m.filter(({along:w})=>b||!o.has(w)).map(({number:w,at:A,along:H})=>{let[se,de]=[o.has(H)?H:A,g.get(A)??0];return se===A&&g.set(A,de+1),{number:w,at:h(se,se===A?de:0)}}),y=v.flatMap(({at:w})=>w?[{...w,width:2*J,height:2*J}]:[]),k=b?[]:m.filter(({along:w})=>o.has(w)),O=k.map(({along:w})=>o.get(w)),x=bo(t,O,(w,A)=>p($(k[w],A).length||A+3),ps.filter(w=>w<=Math.max(3,t.decimals)),y);c=x.decimals,i=[],n.replaceChildren(...v.map(({number:w,at:A})=>fs(w,A)),...x.places.map((w,A)=>d(k[A].number,O[A],w)))}function p(m){let[$,g]=t.stacked?[8+J,4+J]:[2*J+12,9];return{width:t.fontSize*.62*m+$,height:t.fontSize+g}}function d(m,$,{box:g,away:b}){let v=T("g",{class:"part","data-factor":m}),y=t.stacked?J:0,[k,O]=[g.width-y,g.height-y],[x,w]=[g.x+y/2,g.y+y/2],[A,H]=[x-k/2,w-O/2],se=t.stacked?{x:A,y:H}:{x:A+J+3,y:w},de=U(t.stacked?x:x+J,w,"number");return b&&v.append(T("line",{class:"leader",x1:x,y1:w,x2:$.x1+.88*($.x2-$.x1),y2:$.y1+.88*($.y2-$.y1)})),v.append(T("rect",{class:"plate",x:A,y:H,width:k,height:O,rx:O/2}),de,fs(m,se)),i.push({number:m,label:de}),v}function h(m,$){let g=r.get(m);if(g?.shape==="dot"||g?.shape==="cell")return{x:g.x+g.halfWidth+J+$*2.2*J,y:g.y};if(g){let k=(-62+$*(2.4*J/t.radius)*57.3)*(Math.PI/180);return{x:g.x+g.halfWidth*Math.cos(k),y:g.y+g.halfHeight*Math.sin(k)}}let b=s.get(m);if(b){let{width:k,height:O}=Nt(t);return{x:b.x+k/2+$*2.2*J,y:b.y-O/2}}let v=o.get(m),y=v?.label??(v&&{x:(v.x1+v.x2)/2,y:(v.y1+v.y2)/2,width:24,height:12});return y?{x:y.x+y.width/2+$*2.2*J,y:y.y-y.height/2}:null}return({factors:m,writing:$,moment:g})=>{let b=m.filter(({first:x,along:w,number:A})=>(x||w)&&A<=ms),v=({value:x,quantity:w},A)=>x!==null&&(!g||g.knows(w))?$.number(x,A):"",y=b.map(({number:x,at:w,along:A})=>`${x} ${w} ${A}`).join(),k=b.filter(({along:x})=>x).map(x=>ps.map(w=>v(x,w).length).join()),O=k.join()!==l&&!k.some(x=>x.startsWith("0"));(y!==a||O)&&([a,l]=[y,k.join()],u(b,v));for(let{number:x,label:w}of i){let A=b.find(H=>H.number===x);G(w,A?v(A,c):"")}}}function fs(e,t){let n=T("g",{class:"badge","data-factor":e});if(!t)return n;let o=U(t.x,t.y,"badge-number");return o.textContent=String(e),n.append(T("circle",{cx:t.x,cy:t.y,r:J}),o),n}var Lu=/^[0-9.,+\-−]$/;function gs(e,t){let n=s=>{let a=s.target instanceof Element?s.target.closest("[data-name]"):null,i=a?.getAttribute("data-name");if(!a||!i)return null;let l=a.matches("[tabindex]")?a:Nu(e,i)??a;return{name:i,control:l}};function o(s){s.pointerType!=="touch"&&t.point(n(s)?.name??null,s.clientX,s.clientY)}let r=()=>t.point(null,0,0);e.addEventListener("pointerover",o),e.addEventListener("pointermove",o),e.addEventListener("pointerleave",r),e.addEventListener("pointercancel",r),addEventListener("scroll",r,{capture:!0,passive:!0}),e.addEventListener("focusin",s=>{let a=n(s);if(!a?.control.matches(":focus-visible"))return;let{x:i,y:l,width:c,height:u}=a.control.getBoundingClientRect();t.point(a.name,i+c/2,l+u)}),e.addEventListener("focusout",r),e.addEventListener("click",s=>{let a=n(s);a&&(a.control instanceof SVGElement&&a.control.matches("[tabindex]")&&a.control.focus({preventScroll:!0}),t.press(a.name,a.control.getBoundingClientRect()))}),e.addEventListener("keydown",s=>{let a=n(s);if(!a||s.ctrlKey||s.metaKey||s.altKey)return;let i=a.control.getBoundingClientRect();if(s.key==="Enter"||s.key===" ")t.press(a.name,i);else if(s.key==="F2")t.edit(a.name,i,null);else if(Lu.test(s.key))t.edit(a.name,i,s.key);else return;s.preventDefault(),s.stopPropagation()}),e.addEventListener("pointerdown",s=>{let a=n(s);a&&s.target instanceof Element&&s.target.closest(".element")&&t.scrub(s,a.name)})}function Nu(e,t){return e.querySelector(`[data-name="${CSS.escape(t)}"][tabindex]`)}var _u="Arrow keys: left and right from neuron to weight to neuron, up and down inside a layer, with Shift the other weights into the same neuron. Enter explains, F2 changes the number.";function bs(e,t){let n=null,o=null,r="";e.classList.add("filled");let s=ds(e,()=>o);return gs(e,t),{plan:()=>o?.plan??null,update(a){let{network:i,writing:l}=a,c=`${i.layers} ${i.biases}`;e.style.setProperty("--natural-height",`${yo(vs(i,l),e.clientWidth)}px`);let{clientWidth:u,clientHeight:p}=e;if(u===0||p===0)return;let d=Number(getComputedStyle(e).getPropertyValue("--least-type"))||0,h=[c,u,p,d,l.decimals,l.notation.weights].join(" ");if(h!==r){r=h;let m=s.focused(),$=wo(vs(i,l),{width:u,height:p},{most:l.decimals,least:d});[o,n]=Iu(e,i,$),n(a),s.restore(m,a.selected);return}o&&(o.network=i),n?.(a),s.follow(a.selected)}}}function vs(e,t){let{layers:n,parameters:o}=e.names,r={layers:n,parameters:o,biases:e.biases};if(t.notation.weights==="numbered")return r;let s=L(e),a=o.map(i=>t.name(s.get(i)));return{...r,written:a}}function Iu(e,t,n){let o=L(t),r=T("svg",{viewBox:`0 0 ${n.width} ${n.height}`,"font-size":n.fontSize,role:"application","aria-roledescription":"network diagram","aria-label":`Network of ${t.layers.join(", ")} neurons`,"aria-describedby":"diagram-keys"}),s={plan:n,drawing:r,network:t,known:o,ensure:()=>null},a=[],i=n.gaps.some(({kind:d})=>d!=="lines")?Ya(n):null;i&&a.push(i.paint);let l=new Set(n.gaps.filter(({kind:d})=>d!=="lines").flatMap(({to:d})=>d)),c=T("g",{class:"edges","aria-hidden":"true"});r.append(c);for(let d of n.edges)(d.bias||!l.has(d.to))&&a.push(is(c,d,n));a.push(hs(c,n)),a.push(as(s));for(let{x:d,y:h,words:m}of n.captions)r.append(Pu(d,h,m));for(let d of n.frames)r.append(Wu(d));for(let d of n.spots)(d.shape==="circle"||d.shape==="pill")&&(a.push(es(r,d,n,o)),n.showsDetails&&a.push(ts(r,d,n,o)));for(let d of n.targets)a.push(os(r,d,n,o));for(let d of n.biases)a.push(ns(r,d,n,o));let u=n.spots.every(({shape:d})=>d==="circle");for(let d of n.edges)u&&!d.bias&&a.push(ls(r,d,n,o));a.push($s(r,n)),a.unshift(Qa(r,n)),e.replaceChildren(...i?[i.element]:[],r,Ru());let p=null;return[s,d=>{for(let h of a)h(d);if(d.lit!==p){p=d.lit;for(let h of r.querySelectorAll("[data-name]"))h.classList.toggle("lit",h.getAttribute("data-name")===d.lit)}}]}function Pu(e,t,n){let o=U(e,t,"caption");return o.textContent=n,o}function Wu({x:e,y:t,width:n,height:o}){return T("rect",{class:"frame",x:e-n/2,y:t-o/2,width:n,height:o})}function Ru(){let e=document.createElement("p");return e.id="diagram-keys",e.className="keys",e.textContent=_u,e}function ws(e,t){e.classList.toggle("fading",t!==null);for(let n of e.querySelectorAll("[data-name]")){let[o,r]=[n.getAttribute("data-name")??"",n.getAttribute("data-to")],s=t===null||t.has(o)&&(r===null||!o.startsWith("b")||t.has(r));n.classList.toggle("faded",!s)}}function ys(e,t){return e.querySelector(`.element[data-name="${CSS.escape(t.replace(/^out_/,""))}"]`)}function ks(e,t){e&&(t&&e.scrollIntoView({block:"nearest",inline:"nearest"}),e.classList.remove("pointed-out"),e.getBoundingClientRect(),e.classList.add("pointed-out"),setTimeout(()=>e.classList.remove("pointed-out"),2400))}function $e({stride:e,length:t},n){return Math.min((n+1)*e,t)-1}function xs(e,t,n,{end:o,error:r}){let s=Math.min(Math.max(0,Math.round(t)),o);if(s===o)return{iteration:o,errors:Pt([r??NaN])};if(s>=e.length)return{iteration:s,errors:[]};let a=Math.floor(s/e.stride),i=$e(e,a);if(s>0&&i-s<=n)return{iteration:i,errors:Pt([e.last[a]])};let l=$e(e,a-1);if(a>0&&s-l<=n)return{iteration:l,errors:Pt([e.last[a-1]])};let u=e.lowest[a]===e.highest[a]?[e.last[a]]:[e.lowest[a],e.highest[a]];return{iteration:s,errors:Pt(u)}}function Pt(e){return e.every(Number.isFinite)?e:[]}function Ss(e,t){let[n,o]=[0,e.length-1];for(;o-n>1;){let r=n+o>>1;e[r]<=t?n=r:o=r}return t-e[n]<=e[o]-t?n:o}function Es(e,t,n){let o=[];for(let r of e){let s=t(r.iteration),a=o[o.length-1];a&&s-a.at<n?a.marks.push(r):o.push({at:s,marks:[r]})}return o}function On(e,t,n){let o=e.findIndex(([l])=>l>=t);if(o<0||o===0&&e[0][0]>t)return 1/0;if(o===0)return Math.abs(e[0][1]-n);let[[r,s],[a,i]]=[e[o-1],e[o]];return Math.abs(s+(i-s)*(t-r)/(a-r)-n)}var qu=[5,4],Du=.13,Fu=[3,3],Os=new Map;function Cs(e,t){let n=`${t} ${matchMedia("(forced-colors: active)").matches}`,o=Os.get(e);if(o?.key===n)return o.found;let[r,s,a]=["--text","--muted-text","--hairline"].map(l=>Bu(e,l)),i={ink:r,soft:s,faint:a};return Os.set(e,{key:n,found:i}),i}function Bu(e,t){let n=e.appendChild(document.createElement("span"));n.style.color=`var(${t})`;let{color:o}=getComputedStyle(n);return n.remove(),o}function As(e,t,n,{ink:o,soft:r,faint:s}){let{width:a,height:i,scale:l,y:c,others:u}=n,p=globalThis.devicePixelRatio||1,[d,h]=[Math.round(a*p),Math.round(i*p)];(e.width!==d||e.height!==h)&&([e.width,e.height]=[d,h]);let m=e.getContext("2d");if(m){m.setTransform(p,0,0,p,0,0),m.clearRect(0,0,a,i),m.lineJoin="round",t.samples>1&&zu(m,t,n,r),m.lineWidth=1,m.strokeStyle=s,m.beginPath();for(let $ of l.ticks){let g=Math.round(c($))+.5;m.moveTo(0,g),m.lineTo(a,g)}m.stroke(),m.strokeStyle=r,m.setLineDash(Fu),m.beginPath();for(let{at:$}of n.flags)m.moveTo(Math.round($)+.5,0),m.lineTo(Math.round($)+.5,i);m.stroke(),m.setLineDash([]),m.strokeStyle=r,m.globalAlpha=.55;for(let{line:$}of u)Cn(m,$);m.globalAlpha=1,m.strokeStyle=o,m.lineWidth=1.8,Cn(m,n.own),m.setLineDash(qu),Cn(m,n.test),m.setLineDash([])}}function zu(e,{curve:t},{x:n,y:o,until:r},s){let a=l=>n($e(t,l));e.fillStyle=s,e.globalAlpha=Du,e.beginPath();let i=Array.from(t.last.keys()).filter(l=>Number.isFinite(t.lowest[l])&&$e(t,l)<r);for(let l of i)e.lineTo(a(l),o(t.highest[l]));for(let l of i.reverse())e.lineTo(a(l),o(t.lowest[l]));e.fill(),e.globalAlpha=1}function Cn(e,t){e.beginPath();let n=!1;for(let[o,r]of t)Number.isNaN(r)?n=!1:n?e.lineTo(o,r):(e.moveTo(o,r),n=!0);e.stroke()}function Ve(e){if(new Set(e.map(({iteration:r})=>r)).size===1)return`iteration ${C(e[0].iteration)}: ${e.map(({text:r})=>r).join(", ")}`;let n=e.slice(0,3).map(({iteration:r,text:s})=>`${s} at ${C(r)}`),o=e.length>n.length?` and ${e.length-n.length} more`:"";return`${e.length} changes: ${n.join(", ")}${o}`}function Wt({parted_at:e,end:t,error:n},{number:o}){let r=`parted at ${C(e)}, reached ${C(t)}`;return n===null?r:`${r}: E ${o(n)}`}function Ts({frame:e,isKnown:t,samples:n,edits:o,writing:r},s){let a=n===1?e.error:e.trainError,i=[`iteration ${C(s)} of ${C(e.end)}`];return s===e.iteration&&t&&i.push(`total error ${r.number(a)}`),i.push(...o.filter(l=>l.iteration===s).map(({text:l})=>l)),i.join(", ")}function Ns(e,{travel:t,choose:n}){let o=Ms(e,"Changes on the way"),r=Ms(e,"Other runs"),s="";return{update(a,i){let{writing:l,canTravel:c}=a,u=[...i.flags.map(({at:d,marks:h})=>[Math.round(d),Ve(h)]),...i.others.map(({other:d,line:h})=>[d.id,d.end,...h.at(-1)??[]]),[c,l.notation.comma]],p=JSON.stringify(u);if(p!==s){s=p,o.replaceChildren(...i.flags.map(({at:d,marks:h})=>{let m=Ls("strip-flag",d,Ve(h));return m.addEventListener("click",$=>$.detail===0&&t(h[0].iteration)),m.disabled=!c,m})),r.replaceChildren(...i.others.flatMap(({other:d,line:h})=>{let m=h.at(-1);if(!m)return[];let $=Ls("strip-end",m[0],`Go on with the other run: ${Wt(d,l)}`);return $.style.top=`${m[1]}px`,$.title=$.textContent??"",$.addEventListener("click",()=>n(d.id)),$.disabled=!c,$}));for(let d of[o,r])d.hidden=d.childElementCount===0}}}}function Ms(e,t){let n=document.createElement("div");return n.setAttribute("role","group"),n.setAttribute("aria-label",t),n.hidden=!0,e.appendChild(n)}function Ls(e,t,n){let o=document.createElement("button");return Object.assign(o,{type:"button",className:e,tabIndex:-1}),o.append(Object.assign(document.createElement("span"),{className:"spoken",textContent:n})),o.style.left=`${t}px`,o}var An=6,ju=2,Ku=4,Hu=10;function _s(e,{travel:t,choose:n,enlarge:o,state:r,layout:s,moved:a}){let i=X("div","strip-slider");i.setAttribute("role","slider"),i.setAttribute("aria-label","Iteration shown, of the whole run"),i.setAttribute("aria-valuemin","0"),i.setAttribute("aria-valuenow","0"),o&&i.setAttribute("aria-description","Enter enlarges the curve.");let l=X("span","strip-hair"),c=X("output","strip-tip");c.setAttribute("aria-hidden","true"),l.hidden=c.hidden=!0,e.append(i,l,c);let u=null,p=null,d=null,h=null;function m(v){let y=r();if(!y?.canTravel)return;let k=Math.min(Math.max(0,v),y.frame.end);k!==(u??y.frame.iteration)&&([u,p]=[k,y.frame],t(k),a())}function $(v){let y=e.getBoundingClientRect();return{x:v.clientX-y.left,y:v.clientY-y.top}}function g(v){let[y,k]=[r(),s()];y&&k&&m(Is(y,k,v).iteration)}e.addEventListener("pointerdown",v=>{let[y,k]=[r(),s()],O=v.target.closest(".strip-end");v.button!==0||O||!y?.canTravel||!k||y.frame.end===0||(h=$(v),d={id:v.pointerId,x:h.x,other:Ps(k,h)},i.focus({preventScroll:!0}),v.preventDefault(),e.setPointerCapture(v.pointerId),d.other===null&&g(h.x))}),e.addEventListener("pointermove",v=>{h=$(v),d&&(Math.abs(h.x-d.x)>=Ku&&(d.other=null),d.other===null&&g(h.x)),b()}),e.addEventListener("pointerup",()=>{d?.other!==null&&d?.other!==void 0&&n(d.other),d=null}),e.addEventListener("pointercancel",()=>d=null),e.addEventListener("pointerleave",()=>{h=null,b()}),i.addEventListener("keydown",v=>{let y=r();if(!y||v.ctrlKey||v.metaKey||v.altKey)return;v.key==="Enter"&&o?.();let k=Gu(v,u??y.frame.iteration,y);k!==null&&(v.preventDefault(),m(k))});function b(){let[v,y]=[r(),s()];if(l.hidden=c.hidden=!h||!v||!y,!h||!v||!y)return;let{at:k,words:O}=Uu(v,y,h);l.style.left=`${k}px`,c.textContent=O,c.style.left=`${Math.min(Math.max(k,c.offsetWidth/2),y.width-c.offsetWidth/2)}px`}return{shown:()=>u,update(){let v=r();if(!v)return;!d&&u!==null&&v.frame!==p&&(u=null);let y=u??v.frame.iteration;i.tabIndex=v.canTravel?0:-1,i.setAttribute("aria-disabled",String(!v.canTravel)),i.setAttribute("aria-valuemax",String(v.frame.end)),i.setAttribute("aria-valuenow",String(y)),i.setAttribute("aria-valuetext",Ts(v,y)),h&&b()}}}function Is({curve:e,frame:t,samples:n,epochs:o,isKnown:r},s,a){let i=s.flags.find(({at:g})=>Math.abs(g-a)<An),l=i?0:s.iteration(ju)-s.iteration(0),c=t.iteration===t.end?s.now:null,u=i?i.marks[0].iteration:s.iteration(a),{iteration:p,errors:d}=xs(e,u,l,{end:t.end,error:c});if(p===t.iteration&&!r)return{iteration:p,errors:[],test:NaN,flag:i};if(n===1)return{iteration:p,errors:d,test:NaN,flag:i};if(p===t.end)return{iteration:p,errors:c===null?[]:[c],test:c===null?NaN:t.testError,flag:i};if(!o||o.iterations.length===0)return{iteration:p,errors:[],test:NaN,flag:i};let h=Ss(o.iterations,p),m=o.iterations[h];return{iteration:Math.abs(m-p)<=l?m:p,errors:[o.train[h]],test:o.test[h],flag:i,of:m}}function Ps({own:e,others:t},{x:n,y:o}){return On(e,n,o)<An?null:t.find(({line:r})=>On(r,n,o)<An)?.other.id??null}function Uu(e,t,n){let o=Ps(t,n),r=t.others.find(u=>u.other.id===o)?.other;if(r)return{at:n.x,words:`other run: ${Wt(r,e.writing)} · click to go on with it`};let s=Is(e,t,n.x),{number:a}=e.writing,i=[s.flag?Ve(s.flag.marks):`iteration ${C(s.iteration)}`],l=s.of===void 0||s.of===s.iteration?"":`at ${C(s.of)}: `,c=s.errors.map(u=>a(u)).join(" to ");return c&&i.push(`${l}E ${c}`),Number.isFinite(s.test)&&i.push(`test ${a(s.test)}`),{at:t.x(s.iteration),words:i.join(" · ")}}function Gu({key:e,shiftKey:t},n,{frame:o,edits:r}){let s=Math.max(1,Math.round(o.end/Hu)),a=r.filter(({iteration:l})=>l<n).at(-1)?.iteration??0,i=r.find(({iteration:l})=>l>n)?.iteration??o.end;switch(e){case"ArrowRight":case"ArrowUp":return t?i:n+1;case"ArrowLeft":case"ArrowDown":return t?a:n-1;case"PageUp":return n+s;case"PageDown":return n-s;case"Home":return 0;case"End":return o.end}return null}var[Tn,Ws]=[12,5],Vu=14,Ju=24,Xu=6,Yu=1.25,Zu=9;function Mn(e,t,{large:n=!1}={}){let o=X("div","strip-axis"),r=X("div","strip-iterations"),s=X("div","strip-plot"),a=X("canvas","strip-canvas"),i=X("span","strip-scale"),l=X("span","strip-handle");for(let g of[o,r])g.setAttribute("aria-hidden","true");a.setAttribute("aria-hidden","true"),s.append(a,i,l),e.classList.add("strip"),e.append(o,s),n&&s.append(r);let c=null,u=null,p=Qu(),d=_s(s,{...t,state:()=>c,layout:()=>u,moved:()=>$()}),h=Ns(s,t),m={width:0,height:0};new ResizeObserver(([{contentRect:g}])=>{m={width:g.width,height:g.height},$()}).observe(s);function $(){if(!c||!m.width)return;u=ed(c,p(c),m),As(a,c,u,Cs(s,c.theme));let g=c.writing.notation.comma==="true",{scale:b,x:v,y}=u;Rs(o,b.ticks,k=>fo(k,g),{top:y}),n&&Rs(r,mo(u.span,Zu),C,{left:v}),i.textContent=b.logarithmic?"logarithmic scale":"",l.style.left=`${v(d.shown()??c.frame.iteration)}px`,h.update(c,u),d.update()}return{update(g){c=g,$()}}}function Qu(){let e=null,t=1/0;return({curve:n,frame:o})=>(n!==e&&([e,t]=[n,1/0]),o.end<n.length&&(t=Math.min(t,o.end)),t)}function ed(e,t,{width:n,height:o}){let{curve:r,frame:s,epochs:a,isKnown:i,others:l,edits:c,scale:u,samples:p}=e,d=l.map(({end:w})=>w),h=po(s.end,d),m=n-2,$=w=>1+m*w/h,g=w=>(w-1)/m*h,b=co();(p===1||!a?.iterations.length)&&Ie(b,r.last);let v=p===1?s.error:s.trainError;if(i&&Ie(b,[v]),p>1&&a)for(let w of[a.train,a.test])Ie(b,w);p>1&&(b.high*=Yu);for(let{curve:w}of l)w&&Ie(b,w.errors);let y=Math.round((o-Tn-Ws)/Ju),k=uo(b,u,Math.min(Math.max(2,y),Xu)),O=w=>Tn+(o-Tn-Ws)*(1-k.place(w)),x=i&&Number.isFinite(v)?v:null;return{width:n,height:o,x:$,y:O,iteration:g,scale:k,until:t,span:h,now:x,own:td(e,t,x,$,O),test:nd(e,$,O),flags:Es(c,$,Vu),others:l.map(w=>({other:w,line:od(w,$,O,n)}))}}function td({curve:e,frame:t,samples:n,epochs:o},r,s,a,i){let l=[],c=(p,d)=>p<r&&l.push([a(p),Number.isFinite(d)?i(d):NaN]);n>1&&o?o.iterations.forEach((p,d)=>c(p,o.train[d])):e.last.forEach((p,d)=>c($e(e,d),p));let u=l.at(-1)?.[0]??-1;return t.iteration===t.end&&s!==null&&a(t.iteration)>u&&l.push([a(t.iteration),i(s)]),l}function nd({frame:e,epochs:t,isKnown:n},o,r){let s=[];return Number.isNaN(e.testError)||!t||(t.iterations.forEach((a,i)=>{let l=t.test[i];s.push([o(a),Number.isFinite(l)?r(l):NaN])}),n&&e.iteration===e.end&&s.push([o(e.iteration),r(e.testError)])),s}function od({curve:e,parted_at:t},n,o,r){let s=[];if(!e)return s;for(let a=0;a<e.iterations.length;a++){let[i,l]=[e.iterations[a],e.errors[a]];if(!(l===null||i<t)){if(n(i)>r)break;s.push([n(i),o(l)])}}return s}function Rs(e,t,n,{top:o,left:r}){for(t.forEach((s,a)=>{let i=e.children[a]??e.appendChild(X("span",""));i.textContent!==n(s)&&(i.textContent=n(s)),o&&(i.style.top=`${o(s)}px`),r&&(i.style.left=`${r(s)}px`)});e.children.length>t.length;)e.lastElementChild?.remove()}var{session:qt="",root:ge="",watching:Bs}=document.body.dataset,Ce=e=>({read:()=>jt(e),write:t=>Kt(e,t)}),Xe=e=>document.querySelector(e),re=tt(location.search),W=Wr(Ce("backstep.panel"),{projector:re.projector,writeProjector:e=>zn(so(location.search,e)),isFirstVisit:Bs===void 0&&!re.embedded&&!re.projector&&location.hash==="",hidden:re.hidden}),Te=e=>Ds(()=>W.panel.value===e&&!W.folded.value),[In,zs]=[Te("numbers"),Te("curves")],[Nn,Rt,js,Ks]=Array.from({length:4},()=>Je(!1)),Hs=Je("automatic"),Us=Je(null),Pn=Je(0),Wn=Je(null),E=Sr({watching:Bs!==void 0,locks:re.locks}),q=go(ge,qt,e=>E.waiting.value=e),_n=new URL(`${ge}/ws/${qt}`,location.href);_n.protocol=_n.protocol.replace("http","ws");var Me=$o(_n.href,{onOpen:()=>{Ln.opened(),sd.reopened(),id.reopened(),document.hidden&&Vs()},onText:e=>Ln.text(e),onBinary:e=>Ln.binary(e),onClose:e=>Rn.closed(e),onState:(e,t)=>{E.reason.value=t,E.connection.value=e},ping:Qn,diagnose:()=>vo(ge)}),Rn=Un(Me.send),Ln=wr(E,Rn,Me),R=cr(rr(E,Rn,q),E);ar(E,q);var Dt=mr(E,R,q,W.showData);ir(E,q.derivation);Nr(E,W);var Ae=sr(E,R),[ad,Gs]=[Te("settings"),Te("data")],qn=xr(E,R,q,Ds(()=>ad.value||Gs.value||Us.value!==null)),sd=yr(E,{send:Me.send,edited:()=>Ae.place.value?.name??null,everything:()=>In.value||Gs.value||zs.value||!!E.moment.value?.of}),z=Mr(E,R,{fetchPath:()=>q.tour(Y(E.notation.value)),fetchRecipe:q.recipe,check:q.stopCheck,fetchAnswer:e=>q.stopAnswer(e,Y(E.notation.value)),openShare:()=>Rt.value=!0,pointOut:(e,t)=>ks(e==="E_total"?Xe("#error"):ys(Le,e),t),place:Ce("backstep lesson"),progress:Ce("backstep lesson answers"),address:{read:Fn,write:Bn}}),id=_r(E,{send:Me.send,stop:()=>z.open.value?z.place.value+1:null,panel:()=>W.panel.value});ur(E,re.unknown);function Vs(){Me.send(eo(document.hidden))}document.addEventListener("visibilitychange",Vs);Po();br(E,{notation:Ce("backstep.notation"),scheme:Ce("backstep.colours"),shortcuts:Ce("backstep.shortcuts")});ue(()=>{document.documentElement.dataset.theme=E.scheme.value});ue(()=>{E.notation.value&&rd(z.rewrite)});var Le=Xe(".diagram"),qs=Le.closest(".stage"),Js=bs(Le,{point:R.point,press:(e,t)=>{E.selected.value!==e&&!zs.value&&W.open("explain"),Ae.press(t,qs.getBoundingClientRect(),e)},edit:(e,t,n)=>Ae.open(t,qs.getBoundingClientRect(),e,n),scrub:(e,t)=>{let n=Ae.drag(t);n&&Bo(e,n.value,n.change)}}),Xs={travel:e=>{R.scrubTo(e)},choose:R.choose},Ys=()=>Ks.value=!0,Zs=Xe("#strip"),Qs=[Mn(Zs,{...Xs,enlarge:Ys})];ue(()=>{let[e,t]=[E.network.value,E.frame.value];Pn.value,!(!e||!t)&&(Js.update({network:e,frame:t,drafts:E.drafts.value,selected:E.selected.value,lit:Wn.value,theme:E.theme.value,writing:E.writing.value,factors:z.isQuiet.value?[]:E.factors.value,moment:E.drawn.value}),ws(Le,E.spokenOf.value))});ue(ei);function ei(){let[e,t,n]=[E.curve.value,E.frame.value,E.network.value];if(!e||!t||!n)return;let{branches:o,edits:r}=E.history.value,s=E.connection.value==="open",a={curve:e,frame:t,epochs:E.epochs.value,samples:n.samples,isKnown:E.knows.value("E_total"),others:o.map(i=>({...i,curve:E.branchCurves.value.get(i.id)??null})),edits:r.map(i=>({...i,text:E.writing.value.numbersIn(i.text)})),scale:Hs.value,canTravel:s&&!E.watching,theme:E.theme.value,writing:E.writing.value};for(let i of Qs)i.update(a)}new ResizeObserver(()=>Pn.value++).observe(Le);ue(()=>{To(W.panel.value),document.body.classList.toggle("folded",W.folded.value);let e=W.width.value;document.body.style.setProperty("--panel-width",e===null?"":`${e}px`)});ue(()=>{document.documentElement.classList.toggle("projector",W.projector.value)});document.body.classList.toggle("embedded",re.embedded);Mo(re.hidden);var ld=e=>e==="lesson"?z.open.value:!re.hidden.has(e);ue(()=>{z.open.value?W.open("lesson"):W.panel.peek()==="lesson"&&W.open("explain")});var Ft={...R,explain:e=>{R.explain(e),W.open("explain")}};function I(e,t,n={}){let o=f`<${t} store=${E} actions=${R} ...${n} />`;Fs(f`<${ho.Provider} value=${E.writing}>${o}<//>`,Xe(e))}var ti={open:R.open,onFault:e=>{E.notice.value=e}},ni=q.article;I("#banner",Eo,{root:ge,wake:()=>Me.wake()});E.watching?I("#transport",Ja,{fetchPath:q.tour}):I("#transport",Ua);I("#progress",Ma);Fs(f`<${Va} ...${{store:E,actions:R,enlarge:Ys}} />`,Zs.appendChild(document.createElement("div")));I("#predict-switch",ia);I("#question",la);I("#history",Ta);var cd={store:E,actions:R,server:q,settings:qn,opened:Dt,show:I,resized:Pn,isOpen:Te},ud={lesson:z,workbench:W,session:qt,planOf:Js.plan},dd=Rr({...cd,...ud,isHidden:re.hidden.has("plane")});I("#error",Ca,{actions:Ft,data:dd});I("#rule",qa,{begin:qn.begin,edited:Us,workbench:W,lit:Wn,fetchArticle:()=>Dt.getChoices().then(({article:e})=>e)});var pd=e=>Wn.value=e,oi=Kn(ge);I("#inspector",Ur,{fetchEquations:q.equations,typeset:oi,light:pd,copy:jn});I("#settings",La,{begin:qn.begin,choosing:Dt.choosing});I("#open-menu",pa,{opened:Dt,openFile:e=>Zt(e,ti)});I("#view-menu",$a,{workbench:W,shortcutsOpen:js});I("#live",ta);I("#shortcuts",ga,{open:js});I("#first-minute",da,{workbench:W,follow:()=>{z.show()},toolbar:st});I("#tabs",ma,{workbench:W,available:ld});I("#panel-edge",ua,{workbench:W});I("#projected",fa,{workbench:W});I("#matrices",Xr,{open:In,actions:Ft});I("#gradients",Dr,{fetchChecks:q.gradientChecks,actions:Ft});I("#check",ra,{check:e=>q.check(e,Y(E.notation.value)),fetchRight:q.quantities,recall:()=>jt("backstep check","sessionStorage")??"",remember:e=>Kt("backstep check",e,"sessionStorage")});I("#numbers",Qr,{open:In,actions:Ft});I("#preview",Zr,{place:Ae.place});I("#editor",ea,{place:Ae.place});I("#lesson",Oa,{lesson:z,fetchArticle:ni,fetchDerivation:q.derivation,typeset:oi,root:ge});I("#about",()=>{let e=()=>Nn.value=!1;return f`<${ba} ...${{open:Nn.value,close:e,store:E,fetchArticle:ni,run:z.attempt}} />`});I("#large-curve",_a,{open:Ks,scale:Hs,mount:e=>{Qs.push(Mn(e,Xs,{large:!0})),ei()}});I("#share",()=>{let e=()=>Rt.value=!1,t=r=>{Do(Le.querySelector("svg"),r)},n=async(r,s,a)=>at(await q.table(r,s,a),"backstep-run.csv"),o={fetchLinks:q.links,query:ao(location.search),files:q.files,save:t,fetchTable:n,store:E};return f`<${ja} ...${{open:Rt.value,close:e,...o}} />`});function Dn(e,t){let n=Xe(e);return n.addEventListener("click",t),n}Dn("#about-button",()=>Nn.value=!0);var fd=Dn("#share-button",()=>Rt.value=!0),ri=Dn("#lesson-button",()=>{if(!z.open.value)return void z.show();Te("lesson").value?z.close():W.open("lesson")});ue(()=>ri.setAttribute("aria-expanded",String(z.open.value)));ri.hidden=fd.hidden=E.watching;No();Ro(R.free);if(!E.watching){let e={play:R.toggle,step:R.step,back:R.back,reset:R.reset},t={undo:R.undo,redo:R.redo,nextStop:z.next,previousStop:z.back};qo({...e,...t},o=>$r(E.shortcuts.value,o)),_o(ti),history.replaceState(null,"",`${ge}/s/${qt}${location.search}${location.hash}`);let[n]=performance.getEntriesByType("navigation");z.follow(n?.type!=="reload"),addEventListener("hashchange",()=>z.follow())}
