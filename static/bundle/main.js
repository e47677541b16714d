import{a as ko,b as xo,d as Eo,e as De,f as So,g as Mo,h as Oo,i as To}from"./chunk-T6WASMSL.js";import{a as io,b as lo,c as co,d as pt,e as wo,f as yo}from"./chunk-4COAQ23E.js";import{a as C,b as z,c as j,d as J}from"./chunk-YZKZXRQK.js";import{a as L,b as te}from"./chunk-NRW2N5JN.js";import{a as po,b as fo}from"./chunk-B6NFMKAI.js";import{a as ye,b as Pe,c as ho,d as ut,e as mo,i as go,j as $o,k as vo,l as ke,m as bo,n as on,o as rn,p as Co}from"./chunk-FX3PSIYU.js";import{a as Ao,b as xe}from"./chunk-OKZMQD6X.js";import{a as Q}from"./chunk-HD3SQWBV.js";import{a as N,b as lt,d as ce,e as nn,f as X,g as we,h as ct,i as G}from"./chunk-VSNTVXGG.js";import{a as We,c as T,d as uo}from"./chunk-7JFT5QGL.js";import{a as f}from"./chunk-YV6CSYCU.js";import{computed as Li,effect as fe,signal as at,untracked as Xd}from"@preact/signals";import{render as _i}from"preact";async function Lo(e){try{return await navigator.clipboard.writeText(e),!0}catch{return Qi(e)}}function Qi(e){let t=document.createElement("textarea");t.className="out-of-sight",t.value=e,document.body.append(t),t.select();let n=document.execCommand("copy");return t.remove(),n}function dt(e,t){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function _o(e){let t=document.documentElement;function n(){let o=e.offsetHeight,r=o>0&&o<=.25*innerHeight;e.classList.toggle("sticky",r),t.style.setProperty("--dock-height",r?`${o}px`:"0px")}new ResizeObserver(n).observe(e),addEventListener("resize",n)}var el=document.querySelectorAll("[data-panel]");function No(e){for(let t of el)t.role="tabpanel",t.setAttribute("aria-labelledby",`tab-${t.dataset.panel}`),t.hidden=t.dataset.panel!==e}function Io(e){for(let t of e)for(let n of document.querySelectorAll(`[data-region="${t}"]`))n.classList.add("left-out")}function Ro(){for(let e of document.querySelectorAll(".skip"))e.addEventListener("click",t=>{t.preventDefault(),document.querySelector(e.dataset.to??"")?.focus()})}var tl="button, a[href]",nl={ArrowRight:(e,t)=>(e+1)%t,ArrowLeft:(e,t)=>(e+t-1)%t,Home:()=>0,End:(e,t)=>t-1};function ft(e,t){e.setAttribute("role","toolbar"),e.setAttribute("aria-label",t);let n=null;function o(){return[...e.querySelectorAll(tl)].filter(s=>!s.closest("[popover]")&&!s.matches(":disabled")&&s.checkVisibility())}function r(){let s=o();(!n||!s.includes(n))&&(n=s[0]??null);for(let a of s){let i=a===n?0:-1;a.tabIndex!==i&&(a.tabIndex=i)}}e.addEventListener("focusin",s=>{let a=s.target;o().includes(a)&&(n=a,r())}),e.addEventListener("keydown",s=>{let a=o(),i=a.indexOf(s.target),l=nl[s.key]?.(i,a.length);i<0||l===void 0||s.ctrlKey||s.metaKey||s.altKey||(s.preventDefault(),a[l].focus())}),new MutationObserver(r).observe(e,{subtree:!0,childList:!0,attributes:!0,attributeFilter:["disabled","hidden","href"]}),addEventListener("resize",r),r()}function Wo(){for(let[e,t]of[["#header-bar","Page"],["#rule","The rule"]])ft(document.querySelector(e),t);_o(document.querySelector(".dock")),Ro()}function Po(e){addEventListener("dragover",t=>{t.dataTransfer?.types.includes("Files")&&t.preventDefault()}),addEventListener("drop",t=>{let n=t.dataTransfer?.files[0];n&&(t.preventDefault(),t.target instanceof HTMLTextAreaElement?rl(t.target,n,e):sn(n,e))})}var an=()=>{};function Do(e){an=e}async function sn(e,{open:t,onFault:n}){if(!(/\.json$/i.test(e.name)||e.type==="application/json")||e.size>1e6)return an(e);try{let r=JSON.parse(await e.text());ol(r)?an(e):await t(r.recipe??r)}catch{n(`“${e.name}” is no recipe: it could not be read as JSON.`)}}function ol(e){if(typeof e!="object"||e===null)return!1;let t=Object.values(e);return t.length>0&&t.every(n=>Array.isArray(n))}async function rl(e,t,{onFault:n}){if(t.size>2*5e4)return n(`“${t.name}” is too long to be checked here. Use backstep check.`);let o=new Uint8Array(await t.arrayBuffer()),r=`${o[0]} ${o[1]}`;e.value=new TextDecoder(r==="255 254"?"utf-16le":r==="254 255"?"utf-16be":"utf-8").decode(o),e.dispatchEvent(new Event("input",{bubbles:!0}))}var al="backstep.height";function sl(){let e=document.documentElement;if(e.scrollHeight>e.clientHeight)return e.scrollHeight;let t=document.querySelector("main"),n=Math.max(...[...t.children].map(o=>o.getBoundingClientRect().bottom));return Math.ceil(n+parseFloat(getComputedStyle(t).paddingBottom))}function Fo(){if(parent===window)return;let e=0,t=()=>{let o=sl();o!==e&&(e=o,parent.postMessage({type:al,height:o},"*"))},n=new ResizeObserver(t);for(let o of document.querySelectorAll("main, main > *, #banner"))n.observe(o)}var qo="input, select, textarea, [contenteditable]",il="[role=tablist], [role=slider], [role=separator], [role=grid]";function Bo(e){document.addEventListener("keydown",t=>{let n=t.target.closest(qo);t.key==="Escape"&&!t.defaultPrevented&&!n&&!document.querySelector("dialog[open]")&&e()})}function Uo(e,t){document.addEventListener("keydown",n=>{let o=n.target,r=o.closest(qo);if((n.ctrlKey||n.metaKey)&&n.key.toLowerCase()==="z"&&!r){n.preventDefault(),n.shiftKey?e.redo():e.undo();return}if(n.ctrlKey||n.metaKey||n.altKey||n.defaultPrevented)return;let s=t(n.key);!s||r||document.querySelector("dialog[open]")||n.key.startsWith("Arrow")&&o.closest(il)||n.key===" "&&o.closest("button, a, summary, [role=button]")||(n.preventDefault(),e[s]())})}var ll=["fill","stroke","stroke-width","stroke-dasharray","font-size","font-weight","font-family","text-anchor","dominant-baseline","opacity","paint-order","visibility"];function cl(e){let t=e.cloneNode(!0),n=e.querySelectorAll("*");t.querySelectorAll("*").forEach((i,l)=>{let c=getComputedStyle(n[l]);for(let u of ll)i.setAttribute(u,c.getPropertyValue(u));for(let u of["class","tabindex","role","aria-label","data-name"])i.removeAttribute(u)});let o=document.createElementNS("http://www.w3.org/2000/svg","rect"),r=e.closest(".card");for(let[i,l]of Object.entries({width:"100%",height:"100%",fill:getComputedStyle(r).backgroundColor}))o.setAttribute(i,l);let{width:s,height:a}=e.viewBox.baseVal;t.setAttribute("width",String(s)),t.setAttribute("height",String(a));for(let i of t.querySelectorAll('[fill="rgba(0, 0, 0, 0)"][stroke="none"]'))i.remove();return t.prepend(o,...ul(e,s,a)),t.setAttribute("xmlns","http://www.w3.org/2000/svg"),t.setAttribute("font-family",getComputedStyle(e).fontFamily),new XMLSerializer().serializeToString(t)}function ul(e,t,n){let o=e.parentElement?.querySelector("canvas");if(!o)return[];let r=document.createElementNS("http://www.w3.org/2000/svg","image");for(let[s,a]of Object.entries({href:o.toDataURL(),width:t,height:n}))r.setAttribute(s,String(a));return[r]}async function Go(e,t){let n=new Blob([cl(e)],{type:"image/svg+xml"});dt(t==="svg"?n:await pl(n,e),`backstep.${t}`)}async function pl(e,t){let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await e.text())}`,await n.decode();let o=document.createElement("canvas");return o.width=2*t.clientWidth,o.height=2*t.clientHeight,o.getContext("2d")?.drawImage(n,0,0,o.width,o.height),new Promise((r,s)=>o.toBlob(a=>a?r(a):s(new Error("The browser made no picture.")),"image/png"))}function jo(e,t,n){if(e.button!==0)return;let o=e.currentTarget,r=!1,s=new AbortController,a={signal:s.signal};window.addEventListener("pointermove",i=>{if(i.pointerId!==e.pointerId)return;let l=i.clientX-e.clientX;!r&&Math.abs(l)<5||(r=!0,document.documentElement.classList.add("scrubbing"),n(Number((t+Math.round(l/4)*.01).toFixed(12))))},a);for(let i of["pointerup","pointercancel"])window.addEventListener(i,()=>{s.abort(),document.documentElement.classList.remove("scrubbing"),r&&o.addEventListener("click",Ho,{capture:!0,once:!0}),setTimeout(()=>o.removeEventListener("click",Ho,{capture:!0}),0)},a)}function Ho(e){e.stopImmediatePropagation(),e.preventDefault()}function ln(e,t="localStorage"){try{return globalThis[t].getItem(e)}catch{return null}}function cn(e,t,n="localStorage"){try{globalThis[n].setItem(e,t)}catch{return}}var Ko=null;function Vo(e){return async(t,n)=>{Ko??=dl(e);let{default:o}=await Ko;o.render(n,t,{output:"html",throwOnError:!1,strict:!1,trust:({command:r})=>r==="\\htmlData"||r==="\\htmlClass"})}}function dl(e){let t=document.createElement("link");return t.rel="stylesheet",t.href=`${e}/static/vendor/katex@0.19.1/katex.min.css`,document.head.append(t),import("katex")}import{batch as fn}from"@preact/signals-core";import{effect as gl}from"@preact/signals-core";var he={net:"net",out:"out",target:"target",rate:"eta",delta_sign:"1",weights:"numbered",decimals:"9",comma:"false"},fl={eta:"η",alpha:"α",epsilon:"ε"},[un,hl]=[2,15],qe={net:[["net","net"],["z","z"]],out:[["out","out"],["a","a"]],target:[["target","target"],["ideal","ideal"],["y","y"]],rate:[["eta","η"],["alpha","α"],["epsilon","ε"]],delta_sign:[["1","∂E/∂net"],["-1","−∂E/∂net"]],weights:[["numbered","w5"],["row_first","w_o1,h1 (to, from)"],["column_first","w_h1,o1 (from, to)"]],decimals:Array.from({length:hl-un+1},(e,t)=>[String(un+t),String(un+t)]),comma:[["false","0.5"],["true","0,5"]]};function zo(e){let t={};try{t={...JSON.parse(e??"{}")}}catch{}let n=Object.entries(t).filter(([o,r])=>qe[o]?.some(([s])=>s===r));return{...he,...Object.fromEntries(n)}}function ee(e){let t=Object.entries(e).filter(([n,o])=>he[n]!==o);return new URLSearchParams(t).toString()}function Jo(e){let[t,n]=[Number(e.decimals),e.comma==="true"],{net:o,out:r,target:s,weights:a}=e;function i(p,h=t){if(p===void 0)return"…";let m=We(p,Math.min(h,t));return n?m.replace(".",","):m}function l(p,h){return i(e.delta_sign==="-1"?-p:p,h)}function c(p){return p.kind==="input"?p.label??p.name:p.kind!=="weight"||a==="numbered"?p.name:a==="row_first"?`w_${p.to},${p.from}`:`w_${p.from},${p.to}`}function u(p){return p.replace(/(?<![A-Za-z])([∂d]?)(net|out|target)(?![A-Za-z])/g,(h,m,g)=>m+e[g])}function d(p){return n?p.replace(/(?<![\w.])(\d+)\.(?=\d)/g,"$1,"):p}return{notation:e,decimals:t,numbersIn:d,net:o,out:r,target:s,rate:fl[e.rate],number:i,delta:l,name:c,letters:u}}var pn=["operation","neuron","layer","phase"];function ne(e){return pn.includes(e)}function Xo(e){return{...e,indices:new Map(e.operations.map(t=>[t.quantity,t.index]))}}function Yo({operations:e,starts:t},n,o){return o>=e.length?null:n==="operation"?o+1:t[n].find(r=>r>o)??e.length}function dn({starts:e},t,n){return n<=0?null:t==="operation"?n-1:e[t].findLast(o=>o<n)??0}function Zo(e,t,n){if(n===0)return 0;if(n===e.operations.length)return t.operations.length;let o=t.indices.get(e.operations[n-1].quantity);return o===void 0?0:o+1}function Qo(e,t,n){if(!e)return{at:n,of:0,operation:null,group:[],knows:()=>!1,computed:new Set,used:new Set,flows:[]};let{operations:o,indices:r}=e,s=o.slice(dn(e,t,n)??0,n),a=new Set(s.map(c=>c.at)),i=c=>{let u=r.get(c);return u===void 0?c:o[u].at},l=new Set(s.flatMap(c=>c.uses.map(i)));for(let c of a)l.delete(c);return{at:n,of:o.length,operation:s.at(-1)??null,group:s,knows:c=>(r.get(c)??-1)<n,computed:a,used:l,flows:s.flatMap(ml)}}function er(e,t){return t.size===0?e:e?{...e,knows:n=>!t.has(n)&&e.knows(n)}:{at:0,of:0,operation:null,group:[],computed:new Set,used:new Set,flows:[],knows:n=>!t.has(n)&&!n.endsWith("+")}}function ml({quantity:e,neuron:t,at:n,uses:o}){return e.startsWith("net_")?o.map(s=>({name:s,to:t,back:!1})):e.includes("/dout_")&&o[0].startsWith("delta_")?[{name:n,to:null,back:!0}]:[]}var tr=1;function nr(e,t){let n=null,o=!1,r=new AbortController;gl(()=>{let[a,i]=[e.frame.value,e.network.value],{playing:l,iterations_per_s:c}=e.status.value;if(!a||!i)return;if(l&&(c===null||c>tr)||e.progress.value!==null){o=!0;return}let{value:d}=ye(a,i),p={iteration:a.iteration,error:d,network:i},h=n?.network===i?n:null;n=p;let m=o;o=!1,!(!h||h.iteration===a.iteration&&!m)&&queueMicrotask(()=>e.say($l(e,h,p,m)))});async function s({quantity:a,phase:i},l,c){r.abort(),r=new AbortController;let{signal:u}=r;if(e.playingSteps.value&&e.pace.value>tr)return;let d=`Operation ${l} of ${c}, ${i}.`;if(e.hidden.value.has(a))return e.say(`${d} The lesson asks for this number.`);try{let{steps:p}=await t(a,ee(e.notation.value),u);u.aborted||e.say(`${d} ${p[p.length-1].spoken}.`)}catch{u.aborted||e.say(`${d} ${a}, its numbers could not be fetched just now.`)}}return{sayOperation:s}}function $l(e,t,n,o){let{number:r}=e.writing.value,s=`${o?"Paused. ":""}Iteration ${n.iteration}.`;if(!e.knows.value("E_total"))return ne(e.stepBy.value)?`${s} Nothing is calculated yet.`:s;let a=n.error-t.error,i=a<0?"down":"up",l=Number.isFinite(a)?a===0?", as before":`, ${i} ${r(Math.abs(a))}`:"";return`${s} Total error ${r(n.error)}${l}.`}function or(e,t){let n=new Map;async function o(a,i,l=0,c=null){if(typeof i=="number"&&s(a,{value:i,revision:null}),n.has(a))return n.set(a,{value:i,sample:l,gesture:c}),{ok:!0};n.set(a,null);let u=await t.send({type:"edit",quantity:a,value:i,sample:l,gesture:c}),d=n.get(a);if(n.delete(a),d)return o(a,d.value,d.sample,d.gesture);let p=u.type==="applied";return s(a,p&&typeof i=="number"?{value:i,revision:u.revision}:null),p&&(e.notice.value=""),p?{ok:!0}:{ok:!1,message:u.message}}async function r(...a){let i=await o(...a);return i.ok||(e.notice.value=i.message),i}function s(a,i){let l=new Map(e.drafts.value),c=e.frame.value?.revision??-1;i&&(i.revision===null||i.revision>c)?l.set(a,i):l.delete(a),e.drafts.value=l}return{edit:r,tryEdit:o}}import{effect as vl}from"@preact/signals-core";var bl=7,wl=5;function rr(e,t,n){vl(()=>{let[r,s]=[e.frame.value,e.question.peek()];!s||!r||(s.iteration!==r.iteration||s.revision!==r.revision)&&(e.question.value=null)});function o(){let r=e.network.value;if(!r)return[];let{frozen:s,train_biases:a}=r.settings;return r.names.parameters.filter(i=>!s.includes(i)&&(a||i.startsWith("w")))}return{async step(){let[r,s]=[e.frame.value,o()],a=e.stepBy.value==="iteration"&&!e.status.value.playing;if(!e.predicting.value||!a||!r||s.length===0||e.question.value)return t();let i=s[(r.iteration*bl+wl)%s.length];return e.question.value={parameter:i,iteration:r.iteration,revision:r.revision},{ok:!0}},async predict(r){let s=e.question.value;if(s){e.question.value=null;try{let{parameter:a,answer:i,why:l,iteration:c,revision:u}=await n(s.parameter);if(c!==s.iteration||u!==s.revision)return;let{right:d,tried:p}=e.score.value,h=i===r;e.score.value={right:d+(h?1:0),tried:p+1,last:{hit:h,parameter:a,answer:i,why:l}}}catch(a){e.notice.value=a.message}await t()}},setPredicting(r){e.predicting.value=r,e.question.value=null,e.score.value={right:0,tried:0,last:null}}}}function ar(e,t){let n=null,o=0,r=0;return{async scrubTo(s){if(n=s,o&&!e.progress.value)return;let a=++r;for(o=a;n!==null;){let i=n;n=null,await t({type:"seek",iteration:i})}o===a&&(o=0)}}}import{effect as sr}from"@preact/signals-core";var ir=1e3,yl=1e3,kl="start",oe={ok:!0};function lr(e,t,{fetchOperations:n,onOperation:o,onStep:r}){let s=null,a="start",i=!1,l,c=()=>e.stepBy.value,u=()=>ne(e.stepBy.value)&&!e.status.value.playing;function d(){let x=e.network.value;return x?(s?.network!==x&&(s={network:x,calculation:n().then(Xo)}),s.calculation):null}sr(()=>{let[x,k]=[e.frame.value,e.network.value];if(!u()||!x||!k){e.cursor.value=null;return}e.cursor.peek()?.iteration!==x.iteration&&p(x.iteration),d()?.then(E=>k===e.network.peek()&&h(E),E=>{s=null,e.stepBy.value="iteration",e.notice.value=E.message})}),sr(()=>{u()||y()});function p(x){let k=e.cursor.peek()?.calculation??null,E=a==="end"?k?.operations.length??0:0;e.cursor.value={calculation:k,iteration:x,at:E},a="start",i=!1}function h(x){let k=e.cursor.peek();if(!k||k.calculation===x)return;let E=k.calculation?Zo(k.calculation,x,k.at):k.at;e.cursor.value={...k,calculation:x,at:E}}function m(x){let k=e.cursor.peek();k?.calculation&&(e.cursor.value={...k,at:x},x>0&&o(k.calculation.operations[x-1]))}function g(x){m(x);let k=e.cursor.peek()?.calculation?.operations??[];x>0&&r(k[x-1],x,k.length)}async function $(x,k){if(i)return oe;i=!0,a=x;let E=await k(),A=()=>{i=!1,a="start"};return E.ok?i&&setTimeout(A,yl):A(),E}function w(){let x=e.network.value;return e.stepBy.value!=="epoch"||!x?1:Math.ceil(x.samples/(x.settings.batch_size||x.samples))}async function v(){if(!u()){for(let E=w();E>0;E-=ir){let A=await t.step(Math.min(E,ir));if(!A.ok)return A}return oe}let x=e.cursor.value;if(!x?.calculation)return oe;let k=Yo(x.calculation,c(),x.at);return k===null?$("start",()=>t.step(1)):(g(k),oe)}async function b(){let x=e.frame.value?.iteration??0;if(!u())return x>0?t.back(Math.min(x,w())):oe;let k=e.cursor.value;if(!k?.calculation)return oe;let E=dn(k.calculation,c(),k.at);if(E!==null)g(E);else if(x>0)return $("end",()=>t.back(1));return oe}function y(){clearTimeout(l),e.playingSteps.value=!1}async function S(){let x=await v();e.playingSteps.peek()&&(x.ok?l=setTimeout(S,1e3/e.pace.peek()):y())}return{step:v,back:b,async play(){return u()?(e.playingSteps.value=!0,await S(),oe):t.play(e.speed.value)},async pause(){return y(),e.status.value.playing?t.pause():oe},setPace(x){e.pace.value=x,e.playingSteps.value&&(clearTimeout(l),l=setTimeout(S,1e3/x))},setStepBy(x){e.stepBy.value=x},rewind(){y(),m(0)},async showUpTo(x){y(),e.status.value.playing&&await t.pause();let k=await d(),E=x===kl?-1:k?.indices.get(x);return!k||E===void 0?{ok:!1,message:`No operation of this network gives ${x}.`}:(ne(e.stepBy.value)||(e.stepBy.value="operation"),h(k),m(E+1),oe)},showEverything(){e.stepBy.value="iteration"}}}var xl="The starting values are back. Undo, or Ctrl-Z, brings the run back.";function cr(e,t,n){async function o(c){e.notice.value="";let u=await t.send(c);return e.advice.value="",u.type==="applied"?{ok:!0}:(u.reason!=="stopped"&&(e.notice.value=u.message),{ok:!1,message:u.message})}let r=El(e),s=()=>o({type:"pause"}),a={step:c=>o({type:"step",count:c}),back:c=>o({type:"back",count:c}),play:(c,u=null)=>o({type:"play",iterations_per_s:c,until:u}),pause:s},i=lr(e,a,{fetchOperations:n.operations,onOperation:({quantity:c})=>r.explain(c),onStep:nr(e,n.derivation).sayOperation});async function l(c,u){let d=e.history.value[c],p=await o({type:c});return p.ok&&e.say(`${u}: ${d??"the last command"}.`),p}return{carryOut:o,...r,...or(e,t),...ar(e,o),...i,...rr(e,i.step,n.prediction),stop:s,undo:()=>l("undo","Undone"),redo:()=>l("redo","Redone"),choose:c=>o({type:"choose",branch:c}),run:a.play,toggle:()=>e.progress.value?s():e.status.value.playing||e.playingSteps.value?i.pause():i.play(),reset:async()=>{i.rewind();let c=await o({type:"reset"});return c.ok&&(e.advice.value=xl),c},seek:c=>o({type:"seek",iteration:c}),open:fo(e,o,n),write:c=>{e.notation.value={...e.notation.value,...c}},dismiss:()=>{e.notice.value=e.advice.value=""}}}function El(e){return{select(t){let[n,o]=[e.network.value,e.selected.value];if(t===o)return;let r=n&&N(n),[s,a]=[r?.get(o??""),r?.get(t??"")],l=s&&s.kind===a?.kind?ce(s).indexOf(e.quantity.value):0;fn(()=>{e.selected.value=t,a&&(e.quantity.value=ce(a)[Math.max(0,l)]??"")})},point(t,n,o){e.pointed.value=t===null?null:{name:t,x:n,y:o}},explainIfKnown(t){let n=e.network.value;n&&N(n).has(nn(t))&&this.explain(t)},free(){fn(()=>{e.selected.value=e.pointed.value=null,e.quantity.value=""})},explain(t){fn(()=>{e.selected.value=nn(t),e.quantity.value=t})}}}import{effect as Sl}from"@preact/signals-core";function ur(e,t){let n="";Sl(()=>{let{branches:o}=e.history.value,r=o.map(({id:a,end:i})=>`${a} ${i}`).join(", ");if(r===n)return;n=r;let s=e.branchCurves.peek();if(o.length===0){s.size>0&&(e.branchCurves.value=new Map);return}t.branches().then(a=>{r===n&&(e.branchCurves.value=new Map(a.map(i=>[i.id,i])))},()=>{})})}import{signal as Ml}from"@preact/signals-core";function pr(e,t){let n=Ml(null),o=0;function r(a){let i=e.network.value&&N(e.network.value).get(a);return!e.keeps("numbers")&&i&&ct(i)?i:null}function s(a,i,l,c=null){t.select(l),r(l)&&(n.value={name:l,x:a.x-i.x+a.width/2,y:a.y-i.y+a.height/2,typed:c})}return{place:n,open:s,press(a,i,l){e.selected.value===l?s(a,i,l):t.select(l)},drag(a){let[i,l]=[r(a),e.frame.value],c=i&&l?X(i,l):void 0;if(!i||!l||c===void 0)return null;let[u,d]=[we(i,l),`drag ${++o}`];return{value:c,change:p=>{t.edit(a,p,u,d)}}}}}import{effect as Ol}from"@preact/signals-core";var Tl=300;function dr(e,t){let n=null,o={subject:"",state:""},r=-1/0,s,a=({iteration:c,revision:u})=>`${c} ${u}`;function i(){clearTimeout(s);let[c,u]=[e.quantity.peek(),e.frame.peek()],d=ee(e.notation.peek()),p=`${c} ${d}`;if(n&&(n.subject!==p||!c)&&(n.stop.abort(),n=null),n||!c||!u)return;let h=o.subject===p,m=e.derivation.peek();if(h&&m?.quantity===c&&a(m)===a(u)||h&&o.state===a(u))return;let $=r+Tl-performance.now();if(e.status.peek().playing&&h&&$>0){s=setTimeout(i,$);return}o={subject:p,state:a(u)},r=performance.now(),l(c,d,p)}async function l(c,u,d){let p=new AbortController;n={subject:d,stop:p};try{let h=await t(c,u,p.signal);if(p.signal.aborted)return;e.derivation.value=h,e.fault.value=""}catch(h){if(p.signal.aborted)return;e.fault.value=h.message}n=null,i()}Ol(()=>{e.quantity.value,e.frame.value,e.notation.value,e.status.value,i()})}var fr={numbers:"This page keeps the weights, biases, inputs and targets as they are.",rule:"This page keeps the rule as it is.",network:"This page keeps its network and its data."};function hr(e,t){let n=(r,s)=>async(...a)=>{let i=s(...a);return t.watching||!t.keeps(i)?r(...a):(t.notice.value=fr[i],{ok:!1,message:fr[i]})},o=r=>t.network.value&&N(t.network.value).has(r)?"numbers":"rule";return{...e,edit:n(e.edit,o),tryEdit:n(e.tryEdit,o),open:n(e.open,()=>"network")}}import{effect as Al}from"@preact/signals-core";function mr(e,t){if(t.length===0)return;let n=Al(()=>{e.frame.value&&queueMicrotask(()=>{n(),e.notice.value=t.join(" ")})})}import{computed as hn,effect as _l,signal as vr}from"@preact/signals-core";import{computed as gr,signal as Cl}from"@preact/signals-core";function $r(e,{server:t,getChoices:n,open:o,isArticle:r,onChosen:s}){let a=Cl(null),i=0,l=gr(()=>{if(r.value)return ke;let p=e.recipe.value?.data;return p&&"dataset"in p?p.dataset:null});async function c(){let p=await t.recipe();return{...p,rule:e.network.peek()?.settings??p.rule,edits:[]}}async function u(p){let h=++i;try{let m=await p();if(h!==i)return{ok:!1,message:""};let g=await o(m.recipe);return g.ok&&(a.value=m,s(),e.say(Ll(m))),g}catch(m){let{message:g}=m;return e.notice.value=g,{ok:!1,message:g}}}return{openName:l,choose:p=>u(async()=>{let[h,m]=await Promise.all([n(),c()]),g=h.datasets.find(S=>S.name===p);if(!g)throw new Error(`There is no data set ${p} to choose.`);let $=on(m.data,p),w=await t.suggestion(p,{...$,seed:m.seed}),v=a.peek(),b=v!==null&&rn(v.recipe,m),y=p===ke?h.article:w.recipe;return{name:p,way:"suggested",choice:g,suggestion:w,recipe:$.seed===void 0?y:{...y,data:{...y.data,seed:$.seed}},own:b?v.own:m,notes:[]}}),made:gr(()=>{let[p,h]=[a.value,e.recipe.value];return!p||!h||l.value!==p.name?null:rn(p.recipe,h)?p:null}),keepOwn:()=>u(async()=>{let p=a.peek();if(!p)throw new Error("Choose a data set first.");let{data:h}=await c();return{...p,way:"own",...bo(p.own,p.choice,on(h,p.name))}})}}function Ll({way:e,suggestion:t,recipe:n,notes:o}){let r=n.network.layers.join("-");if(e==="own")return`${t.title}, with your network, ${r}. ${o.join(" ")}`.trim();let s=t.changes.map(({part:i,now:l})=>`${i}: ${l}`),a=s.length?`Changed: ${s.join("; ")}.`:"Nothing else changed.";return`${t.title} is open with the suggested network, ${r}. ${a} Undo brings back what was open before.`}function ht(e,t){return async function(o){let r=e.recipe.peek();e.recipe.value=o,e.opening.value+=1;let s=await t.open(o);return e.opening.value-=1,!s.ok&&e.recipe.peek()===o&&(e.recipe.value=r),s}}function br(e,t,n,o=()=>{}){let r=vr(null),s=hn(()=>{let u=e.network.value?.unlike_article??[];return!u.includes("network")&&!u.includes("data")}),a=hn(()=>{let u=e.network.value;return u!==null&&e.history.value.edits.some(({quantity:d})=>N(u).has(d))});_l(()=>{let u=e.network.value;!u||s.value||Promise.all([n.recipe(),c()]).then(([d])=>{e.network.peek()===u&&(r.value=d)},()=>{})});let i=vr(null);async function l(){let{thumbnails:u}=await c();i.value??=await n.thumbnails(u)}async function c(){return e.choices.value=e.choices.peek()??await n.choices(),e.choices.value}return{title:hn(()=>{let u=e.network.value;return u?s.value?a.value?"The article’s network, edited":"The article’s network":vo(u.layers,r.value,e.choices.value?.datasets??[]):""}),getChoices:c,examplesPage:n.examplesPage,thumbnails:i,getThumbnails:l,choosing:$r(e,{server:n,getChoices:c,isArticle:s,onChosen:o,open:ht(e,t)})}}import{effect as $n}from"@preact/signals-core";var Be=[["play","Play or pause"],["step","Step"],["back","Back"],["reset","Reset"],["nextStop","Next stop of the lesson"],["previousStop","Previous stop"]],Ee={on:!0,keys:{play:" ",step:"ArrowRight",back:"ArrowLeft",reset:"r",nextStop:"n",previousStop:"p"}},Nl=new Set(["Tab","Enter","Escape","Shift","Control","Alt","Meta","Dead","Unidentified"]);function wr(e){try{let{on:t,keys:n}=JSON.parse(e??"");return Be.reduce((o,[r])=>{let s=n?.[r];return typeof s=="string"&&Il(o,r,s)?mn(o,r,s):o},{...Ee,on:t!==!1})}catch{return Ee}}function mn(e,t,n){let{keys:o}=e,r=xr(n),s=Be.find(([a])=>o[a]===r&&a!==t)?.[0];return{...e,keys:{...o,...s?{[s]:o[t]}:{},[t]:r}}}function gn(e){return e!==""&&!Nl.has(e)}function yr({on:e,keys:t},n){return e?Be.find(([o])=>t[o]===xr(n))?.[0]??null:null}function Ue(e){return{" ":"Space",ArrowRight:"→",ArrowLeft:"←",ArrowUp:"↑",ArrowDown:"↓"}[e]??(e.length===1?e.toUpperCase():e)}function kr(e){return e===" "?"Space":e}function xr(e){return e.length===1?e.toLowerCase():e}function Il({keys:e},t,n){return gn(n)&&e[t]!==n}function Er({notation:e,scheme:t,shortcuts:n},o){e.value=zo(o.notation.read()),n.value=wr(o.shortcuts.read());let r=o.scheme.read();(r==="light"||r==="dark")&&(t.value=r),$n(()=>o.notation.write(JSON.stringify(e.value))),$n(()=>o.shortcuts.write(JSON.stringify(n.value))),$n(()=>o.scheme.write(t.value))}var Sr=JSON.stringify({type:"ping"});function Mr(e){return JSON.stringify({type:"look",hidden:e})}function Or(e){return JSON.stringify({type:"acknowledge",sequence:e})}function bn(e,t,n=!1){return JSON.stringify({type:"select",parameters:e,everything:t,...n?{objective:n}:{}})}function Tr(e){return JSON.stringify({type:"view",...e})}function Ar(e){return JSON.parse(e)}function Cr(e,t){let n=new DataView(e);if(e.byteLength<16||n.getUint32(0,!0)!==1414744898||n.getUint8(4)!==1)throw new Error("A message of version 1 that begins BKST was expected.");let o=new Float64Array(e,16),r=n.getUint8(5),s=n.getUint32(8,!0);if(r===2)return Pl(o,s);if(r===4)return Dl(o,s);if(r!==1&&r!==3)throw new Error(`A frame, a picture, a curve or epochs were expected; kind ${r} came.`);let a=n.getUint16(6,!0),i=r===1?Rl:Wl,l=(a&8)!==0,c=o.length-(l?3:0),[u,d,p]=o.subarray(c);return i(o.subarray(0,c),t,{withPenalty:l?{penalty:u,error:d,trainError:p}:null,revision:s,sequence:n.getUint32(12,!0),diverged:(a&1)!==0,asks:(a&2)!==0,large:(a&4)!==0})}function Lr(e,t){let[n,o,r,s,a,i,l,c,u,d]=e,p=t.slice(1).reduce(($,w)=>$+w,0),h=t[t.length-1],m=10,g=$=>e.subarray(m,m+=$);return{scalars:{iteration:n,end:o,epoch:r,sample:s,error:a,learningRate:i,trainError:l,testError:c,weightCount:u},parameterCount:u+d,biasCount:d,take:g,takeNeurons:()=>({netInputs:g(p),activations:g(t[0]+p),targets:g(h),outputErrors:g(h),deltas:g(p)}),end:()=>{if(m!==e.length)throw new Error(`A frame of ${m} numbers was expected; ${e.length} came.`)}}}function Rl(e,t,n){let{scalars:o,parameterCount:r,take:s,takeNeurons:a,end:i}=Lr(e,t),l=s(r),c=a(),[u,d]=[s(r),s(r)];return i(),{kind:"frame",complete:!0,drawn:l,...n,...o,...c,parameters:l,gradients:u,updated:d}}function Wl(e,t,n){let{scalars:o,biasCount:r,take:s,takeNeurons:a,end:i}=Lr(e,t),{weightCount:l}=o,c=s(r),u=a(),d=s(1)[0],[p,h,m,g]=[s(d),s(d),s(d),s(d)],$=s(Math.ceil(l/2));i();let w=vn(p,h);return c.forEach((v,b)=>w[l+b]=v),{kind:"frame",complete:!1,drawn:new Float32Array($.buffer,$.byteOffset,l),...n,...o,...u,parameters:w,gradients:vn(p,m),updated:vn(p,g)}}function vn(e,t){let n=[];return e.forEach((o,r)=>n[o]=t[r]),n}function Pl(e,t){let[n,o]=e,r=Math.ceil(o/n);if(e.length!==2+3*r)throw new Error(`A curve of ${2+3*r} numbers was expected; ${e.length} came.`);let s=a=>e.subarray(2+a*r,2+(a+1)*r);return{kind:"curve",revision:t,stride:n,length:o,lowest:s(0),highest:s(1),last:s(2)}}function Dl(e,t){let n=e.length/3;if(!Number.isInteger(n))throw new Error(`Epochs have three numbers for each point; ${e.length} came.`);let o=r=>e.subarray(r*n,(r+1)*n);return{kind:"epochs",revision:t,iterations:o(0),train:o(1),test:o(2)}}function ql(e){if(!e)throw new Error("The first network of a socket comes with its names.");return e.names}function _r(e,t,n){let o=null;function r(a){switch(a.type){case"network":o={...a,names:a.names??ql(o)};break;case"status":e.status.value=a;break;case"history":e.history.value=a;break;case"progress":{let{goal:i,done:l,left:c}=a;e.progress.value=i===null?null:{goal:i,done:l,left:c};break}case"view":e.view.value=a;break;case"applied":case"refused":a.type==="refused"&&a.reason==="wrong_version"&&s(),t.answered(a);break;case"moving":n.moving(1e3*a.after_s),e.connection.value="moving";break}}function s(){n.stop(),e.connection.value="outdated"}return{opened(){e.progress.value=null,t.greet(1)},text(a){r(Ar(a))},binary(a){if(!o)return;let i=Cr(a,o.layers);e.receive(i,o),i.kind==="frame"&&i.asks&&n.send(Or(i.sequence))}}}import{effect as Bl}from"@preact/signals-core";var mt=bn([],!1);function Nr(e,{send:t,edited:n,everything:o}){let r=mt,s=null,a="";return Bl(()=>{let[i,l]=[e.network.value,e.frame.value],c=!!(i?.settings?.l1||i?.settings?.l2),u=[e.selected.value,e.pointed.value?.name??null,n()],d=o();if(!i||!l||l===s||!l.large&&!c&&r===mt)return;let p=N(i),h=u.filter((w,v)=>{let b=p.get(w??"");return l.large&&b&&"parameter"in b&&u.indexOf(w)===v}),m=l.large&&d,g=bn(m?[]:h,m,c),$=`${i.layers} ${i.biases}`;g===r&&($===a||r===mt)||t(g)&&([r,s,a]=[g,l,$])}),{reopened(){[r,s]=[mt,null]}}}import{effect as Ir}from"@preact/signals-core";function Rr(e,t,n,o){Ir(()=>{let s=e.network.value;!o.value||!s||n.recipe().then(a=>{e.network.peek()===s&&!e.opening.peek()&&(e.recipe.value=a)})}),Ir(()=>{o.value&&!e.choices.peek()&&n.choices().then(s=>e.choices.value=s)});let r=ht(e,t);return{async begin(s){let[a,i]=[e.recipe.peek(),e.network.peek()];return!a||!i?{ok:!1,message:"The settings have not come yet."}:r(s({...a,rule:i.settings}))}}}import{batch as Ul,computed as re,effect as Gl,signal as _}from"@preact/signals-core";function Wr({watching:e,locks:t=new Set}){let n=Hl(),o=_(he),r=_("");return{watching:e,keeps:s=>e||t.has(s),...n,...jl(n),notation:o,writing:re(()=>Jo(o.value)),...zl(),connection:_("connecting"),reason:_(""),history:_({type:"history",undo:null,redo:null,branches:[],edits:[]}),branchCurves:_(new Map),progress:_(null),notice:Vl(n),advice:_(""),announcement:r,say(s){let a=s.replaceAll("_"," ");r.value=a===r.peek()?`${a} `:a},shortcuts:_(Ee),spokenOf:_(null),wondered:_(null),waiting:_(0),recipe:_(null),opening:_(0),choices:_(null),speed:_(10),playingSteps:_(!1),pace:_(1),predicting:_(!1),score:_({right:0,tried:0,last:null})}}function Hl(){let e=_(null),t=_(null),n=_(null),o=_(new Map),r=_({type:"status",playing:!1,iterations_per_s:10,until:null,message:""}),s=_("iteration"),a=_(null),i=re(()=>a.value&&ne(s.value)?Qo(a.value.calculation,s.value,a.value.at):null),l=_(new Set),c=_(null),u=_(null),d=re(()=>{let $=c.value?.parameter,w=$?[`${$}+`,`dE_total/d${$}`]:[];return new Set([...l.value,...w,...u.value?.hidden??[]])}),p=re(()=>er(i.value,d.value)),h=re(()=>{let[$,w]=[i.value,d.value];return v=>!w.has(v)&&($?.knows(v)??!0)}),m=_(null),g=Kl({network:e,frame:t,curve:n,epochs:m,drafts:o});return{network:e,frame:t,curve:n,epochs:m,drafts:o,status:r,stepBy:s,cursor:a,moment:i,withheld:l,question:c,view:u,hidden:d,drawn:p,knows:h,receive:g}}function jl({frame:e,status:t,knows:n,hidden:o}){let r=re(()=>p=>!o.value.has(p)&&n.value(p.endsWith("+")?`dE_total/d${p.slice(0,-1)}`:p)),s=_("w5"),a=_(null),i=_("dE_total/dw5"),l=_(null),c=_(""),u=re(()=>{let p=l.value,h=p?[p.quantity,...p.factors.map(m=>m.quantity)]:[];return!p||p.quantity!==i.value||!h.every(r.value)?null:{...p,then:p.then.filter(m=>r.value(m.quantity))}}),d=re(()=>{let[p,h]=[u.value,e.value],m=p?.iteration===h?.iteration&&p?.revision===h?.revision,g=p?.factors??[];return m||t.value.playing?g:g.map($=>({...$,value:null}))});return{explains:r,selected:s,pointed:a,quantity:i,derivation:l,fault:c,explained:u,factors:d}}function Kl({network:e,frame:t,curve:n,epochs:o,drafts:r}){let s=null,a=null,i=null,l=null,c=!1;function u(){c=!1,Ul(()=>{l&&(e.value=l),s&&(t.value=s),a&&(n.value=a),i&&(o.value=i),d()}),s=a=i=l=null}function d(){let p=t.value?.revision??-1,h=new Map([...r.value].filter(([,m])=>m.revision===null||m.revision>p));h.size!==r.value.size&&(r.value=h)}return(p,h)=>{p.kind==="frame"?[s,l]=[p,h]:p.kind==="curve"?a=p:i=p,!c&&(c=!0,requestAnimationFrame(u))}}function Vl({frame:e}){let t=_(""),n=re(()=>e.value?.revision);return Gl(()=>{n.value,t.value=""}),t}function zl(){let e=matchMedia("(prefers-color-scheme: dark)"),t=_(e.matches);e.addEventListener("change",()=>t.value=e.matches);let n=_("system"),o=re(()=>n.value!=="system"?n.value:t.value?"dark":"light");return{scheme:n,theme:o}}import{batch as Zl,computed as Fr,effect as Br,signal as Se,untracked as Ql}from"@preact/signals-core";import{computed as Yl,signal as vt}from"@preact/signals-core";function Pr(e){try{let t=JSON.parse(e??"{}");return typeof t!="object"||t===null||Array.isArray(t)?{}:Object.fromEntries(Object.entries(t).filter(([,n])=>typeof n?.given=="string"&&typeof n.shown=="boolean").map(([n,{given:o,shown:r}])=>[n,{given:o,shown:r}]))}catch{return{}}}function gt(e,t){let n=t.flatMap(({title:o})=>e[o]??[]);return{answered:n.length,shown:n.filter(({shown:o})=>o).length,of:t.length}}var Jl={right:"Right.",too_few_digits:"Right so far.",rounding:"Nearly.",unknown:"This cannot be judged.",unreadable:"This cannot be read."},Xl="No usual mistake gives this number. Check the numbers that go into it, one by one.";function $t({verdict:e,mistakes:t,text:n}){let o=[...t.map(s=>s.text),...n?[n]:[]],r=e==="wrong"&&o.length===0;return[Jl[e]??"Not yet.",...r?[Xl]:o]}function Dr(e,t,n){let o=vt(Pr(e.progress.read())),r=vt(null),s=vt(""),a=vt(null),i=Yl(()=>(t.value?.title??"")in o.value);function l(u,d){let p=t.value?.title??"";!p||p in o.value||(o.value={...o.value,[p]:{given:u,shown:d}},e.progress.write(JSON.stringify(o.value)))}async function c(){let u=t.value;try{let d=await e.fetchAnswer(n.value+1);return u!==t.value?!1:(a.value=d,!0)}catch(d){return u===t.value&&(s.value=d.message),!1}}return{progress:o,verdict:r,refusal:s,answer:a,isDone:i,fetchAnswer:c,begin(){r.value=null,s.value="",a.value=null},async check(u){let d=t.value;s.value="";try{let p=await e.check(n.value+1,u);return d!==t.value?"":(r.value=p,p.verdict==="right"&&await c()&&l(u,!1),$t(p).join(" "))}catch(p){return d!==t.value?"":(r.value=null,s.value=p.message,s.value)}},async giveUp(){await c()&&l("",!0)}}}var ec=/^#lesson=(\d+)$/;function Ur(e,t,n){let o=Se(null),r=Se(!1),s=Se(!1),a=Se(!1),i=Se(Math.max(0,Number(n.place.read()??1)-1)),l=Fr(()=>o.value?.stops[i.value]??null),c=Dr(n,l,i),u=Fr(()=>{let M=l.value;return!r.value||!M||a.value||d.value?!1:(c.isDone.value?M.after:M.before).quantity===""}),d=Se(null),p=0,h=null;Br(()=>{let M=e.frame.value?.revision;!r.value||M===void 0||h===null||M===h||(h=M,Ql(m))});async function m(){let M=JSON.stringify(await n.fetchRecipe()),[I,W]=[l.value,a.value];!r.value||!o.value||!I||(a.value=!qr(o.value).has(M),a.value&&!W?(b(),t.showEverything()):W&&!a.value&&await y(I))}async function g(M=!0){r.value=!0,s.value=!1;try{o.value??=await n.fetchPath()}catch{s.value=!0;return}await $(i.value,M)}async function $(M,I=!0){let W=(o.value?.stops.length??1)-1;i.value=Math.max(0,Math.min(M,W));let le=String(i.value+1);n.place.write(le),n.address.write(`#lesson=${le}`),await w(I)}async function w(M){let[I,W]=[++p,l.value];if(!W)return;Zl(()=>{d.value=null,c.begin(),v(W,c.isDone.value)}),e.say(`Stop ${i.value+1} of ${o.value?.stops.length}: ${W.title}. ${W.asks}`);let le=n.fetchRecipe();c.isDone.value&&c.fetchAnswer();let[en]=await Promise.all([le,tc(e)]),tn=JSON.stringify(en);if(I!==p||!o.value)return;if(h=e.frame.value?.revision??null,a.value=!qr(o.value).has(tn),a.value)return b();let Zi=tn===JSON.stringify(o.value.recipe);M&&await S(W.iteration,Zi),I===p&&await y(W)}function v(M,I){let W=M.quantity?[M.quantity]:[];e.withheld.value=new Set(I?M.after.hides:[...W,...M.before.hides]),e.spokenOf.value=new Set(M.speaks_of)}function b(){e.withheld.value=new Set,e.spokenOf.value=null}async function y(M){let I=c.isDone.value;v(M,I),await x(I?M.after:M.before)}async function S(M,I){let W=e.frame.value,[le,en]=I&&W?[W.iteration,W.end]:[0,0];I?e.status.value.playing&&await t.carryOut({type:"pause"}):await t.carryOut({type:"open",recipe:o.value?.recipe}),M!==le&&(M<=en?await t.carryOut({type:"seek",iteration:M}):(await t.carryOut({type:"play",iterations_per_s:null,until:M})).ok&&await nc(e,M))}async function x({select:M,quantity:I,up_to:W}){let le=p;W?await t.showUpTo(W):t.showEverything(),le===p&&(I?t.explain(I):M&&t.select(M))}async function k(){!o.value||!l.value||(a.value=!1,v(l.value,c.isDone.value),await S(l.value.iteration,!1),await y(l.value))}async function E(M){let I=l.value,W=await c.check(M);W&&e.say(W),I&&I===l.value&&c.isDone.value&&await q(I)}async function A(){let M=l.value;await c.giveUp(),!(!M||M!==l.value||!c.answer.value)&&(e.say(`The answer is ${c.answer.value.value}.`),await q(M))}async function q(M){a.value||await y(M);let I=M.after.select;I&&l.value===M&&n.pointOut(I,!1)}async function Z(M){let I=++p;if(M.panel==="share")return n.openShare();for(let W of M.commands)if(!(await t.carryOut(W)).ok)return;M.commands.length>0?(a.value=!1,b(),t.showEverything()):e.spokenOf.value&&M.select&&(e.spokenOf.value=new Set([...e.spokenOf.value,M.select])),I===p&&(M.quantity?t.explain(M.quantity):M.select&&t.select(M.select),d.value=M,n.pointOut(M.select||M.shows,!0))}function it(){p++,r.value=!1,b(),t.showEverything(),n.address.write("")}function Yi(M=!0){let I=ec.exec(n.address.read());I&&(i.value=Math.max(0,Number(I[1])-1),g(M))}return{path:o,open:r,failed:s,foreign:a,place:i,stop:l,tried:d,isQuiet:u,progress:c.progress,verdict:c.verdict,refusal:c.refusal,isDone:c.isDone,revealed:c.answer,show:g,close:it,go:$,answer:E,showMe:A,next:()=>r.value&&$(i.value+1),back:()=>r.value&&$(i.value-1),showArticle:k,attempt:Z,follow:Yi,async rewrite(){o.value&&(o.value=await n.fetchPath(),c.isDone.value&&await c.fetchAnswer())}}}function tc(e){return Gr(()=>e.frame.value!==null)}function nc(e,t){let n=!1;return Gr(()=>{let{playing:o}=e.status.value;return n||=o,(e.frame.value?.iteration??0)>=t||n&&!o})}function Gr(e){return new Promise(t=>{let n=Br(()=>{e()&&(queueMicrotask(()=>n()),t(void 0))})})}function qr({recipe:e,recipes:t}){return new Set([e,...t].map(n=>JSON.stringify(n)))}import{batch as oc,effect as Hr}from"@preact/signals-core";function jr(e){if(!e.watching)return;let t={selected:e.selected.peek(),quantity:e.quantity.peek()};Hr(()=>{let n=e.view.value,[o,r]=[e.selected.value,e.quantity.value],s=o!==null&&(o!==t.selected||r!==t.quantity);!n||s||(t={selected:n.selected,quantity:n.quantity},oc(()=>{e.selected.value=n.selected,e.quantity.value=n.quantity}))}),Hr(()=>{let[n,o]=[e.view.value,e.cursor.value];if(!n)return;e.stepBy.value=n.step_by??"iteration";let r=o?.calculation;!o||!r||o.iteration!==n.iteration||o.at===n.at||(e.cursor.value={...o,at:Math.min(n.at,r.operations.length)})})}import{effect as rc}from"@preact/signals-core";var ac=100,sc=200;function Kr(e,{send:t,stop:n}){let[o,r]=["",""],s=-1/0,a;function i(){if(clearTimeout(a),r===o)return;let l=s+ac-performance.now();l>0?a=setTimeout(i,l):t(r)&&([o,s]=[r,performance.now()])}return rc(()=>{let[l,c]=[e.cursor.value,e.stepBy.value],u=l&&ne(c)?c:null;r=Tr({selected:e.selected.value,quantity:e.quantity.value,step_by:u,iteration:u&&l?l.iteration:0,at:u&&l?l.at:0,stop:n(),hidden:[...e.hidden.value].slice(0,sc)}),e.watching||i()}),{reopened(){o="",e.watching||i()}}}import{signal as Ge}from"@preact/signals-core";var Vr=["explain","check","data","curves","numbers","settings"],zr=300,ic=.6;function Jr(e,t){let n=lc(e.read()),o=Ge(Vr.find(p=>!t.hidden.has(p))??"explain"),r=Ge(n.width),s=Ge(n.folded),a=Ge(t.projector),i=Ge(t.isFirstVisit&&!n.begun),{begun:l}=n;function c(){e.write(JSON.stringify({width:r.value,folded:s.value,begun:l}))}function u(p){s.value=p,c()}function d(p){Vr.includes(p)&&t.hidden.has(p)||(o.value=p,s.value&&u(!1))}return{panel:o,width:r,folded:s,projector:a,isFirstVisit:i,open:d,showData(){o.value!=="settings"&&d("data")},hides:p=>t.hidden.has(p),fold:u,resize(p,h){r.value=Math.round(Math.max(zr,Math.min(ic*h,p))),c()},project(p){a.value=p,t.writeProjector(p)},begin(){l||(l=!0,i.value=!1,c())}}}function lc(e){try{let{width:t,folded:n,begun:o}=JSON.parse(e??"");return{width:typeof t=="number"&&t>=zr?t:null,folded:n===!0,begun:o===!0}}catch{return{width:null,folded:!1,begun:!1}}}import{effect as cc,signal as wn}from"@preact/signals";function Xr(e){let{store:t,isOpen:n}=e,[o,r]=[n("data"),n("curves")],s=()=>(t.network.value?.samples??0)>1;Me(()=>r.value,async()=>(await import("./curves_view-PYSUWFCE.js")).createCurvesView({...e,panelOpen:r}));let a=wn(location.hash);addEventListener("hashchange",()=>a.value=location.hash),Me(()=>a.value.startsWith("#example=")&&!t.watching,async()=>(await import("./example_view-NQMSVMOG.js")).createExampleView(e));let i=()=>{let d=t.network.value;return!d||d.unlike_article.length+t.history.value.edits.length===0},l=pt(location.search).hidden.has("health");Me(()=>!l&&(!i()||n("numbers").value),async()=>(await import("./health_view-B5KXQYHA.js")).createHealthView(e));let c=wn(null);Do(d=>c.value=d),Me(()=>o.value||c.value!==null,async()=>(await import("./own_view-E6OLRJUV.js")).createOwnView({...e,dropped:c}));let u=Me(()=>o.value||s(),async()=>(await import("./data_view-F6EA7PZO.js")).createDataView({...e,panelOpen:o}));return Me(()=>r.value,async()=>(await import("./landscape_view-M2ENJGLG.js")).createLandscapeView({...e,panelOpen:r,data:u})),u}function Me(e,t){let n=wn(null),o=!1;return cc(()=>{!e()||o||(o=!0,t().then(r=>n.value=r,()=>o=!1))}),n}var uc="The server has much to do just now. The page asks again by itself.";function Yr({store:e,actions:t,root:n,wake:o}){switch(e.connection.value){case"lost":return f`<p class="banner warn" role="status">
        ${e.reason.value||"The connection is lost."} Coming back by itself … Nothing you made is gone.
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
      </p>`}return e.notice.value?f`<p class="banner warn" role="alert">
      ${e.notice.value} <button type="button" class="plain" onClick=${t.dismiss}>Close</button>
    </p>`:e.advice.value?f`<p class="banner" role="status">
      ${e.advice.value} <button type="button" class="plain" onClick=${t.dismiss}>Close</button>
    </p>`:e.waiting.value>0?f`<p class="banner warn" role="status">${uc}</p>`:e.status.value.message?f`<p class="banner warn" role="status">${e.status.value.message}</p>`:""}import{useLayoutEffect as pc,useState as yn}from"preact/hooks";var Zr=11;function Qr({store:e,actions:t,fetchChecks:n}){let[o,r]=yn(null),[s,a]=yn("idle"),[i,l]=yn(""),[c,u]=[e.frame.value,e.network.value],d=!o||o.iteration!==c?.iteration||o.revision!==c?.revision;pc(()=>r(null),[u?.names]);async function p(){let h=e.network.value;a("busy"),l("");try{let m=await n();e.network.value?.names===h?.names&&r(m)}catch(m){l(m.message)}a("idle")}return f`
    <p class="hint">
      Each weight a little up, then a little down: (E(w + h) − E(w − h)) / 2h. No chain rule, and the same
      number.
    </p>
    <button type="button" disabled=${s==="busy"} onClick=${p}>
      ${s==="busy"?"Checking …":"Check all gradients"}
    </button>
    <div role="status">
      ${i&&f`<p class="hint">${i}</p>`}
      ${o&&u?f`<p>${dc(o)}${d?f` <span class="hint">The network has moved on since.</span>`:""}</p>`:""}
    </div>
    ${o&&u?f`<div class="scrolls"><${fc} ...${{store:e,actions:t,network:u,found:o}} /></div>`:""}
  `}function dc({checks:e,iteration:t}){let n=e.filter(({agrees:o})=>!o).length;return n===0?`✓ All ${e.length} gradients of iteration ${t} agree.`:`✗ ${n} of ${e.length} gradients of iteration ${t} differ.`}function fc({store:e,actions:t,network:n,found:o}){let r=e.writing.value,s=N(n);return f`<table class="gradients">
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">difference</th>
        <th scope="col">gap</th>
      </tr>
    </thead>
    <tbody>
      ${o.checks.map(({parameter:a,gradient:i,numeric:l,gap:c,agrees:u,note:d})=>{let p=s.get(a),h=e.knows.value(`dE_total/d${a}`);return f`<tr key=${a} class=${u?"agrees":"differs"} title=${d}>
          <th scope="row">
            <button
              type="button"
              class="plain cell"
              onClick=${()=>t.explain(`dE_total/d${a}`)}
            >
              ${L(p?r.name(p):a)}
            </button>
          </th>
          <td>${h?kn(i,r.number):"□"}</td>
          <td>${h?kn(l,r.number):"□"}</td>
          <td>
            ${h?f`<meter
                      min="0"
                      max=${Zr}
                      value=${hc(c)}
                      aria-label="digits that agree"
                    ></meter>
                    ${` ${u?"✓ agrees":"✗ differs"} ${kn(c,m=>m.toExponential(0))}`}`:"□"}
          </td>
        </tr>`})}
    </tbody>
  </table>`}function kn(e,t){return e===null?"–":t(e)}function hc(e){return e===null?0:Math.max(0,Math.min(Zr,-Math.log10(Math.max(e,1e-16))))}function H({label:e,value:t,options:n,choose:o,disabled:r=!1}){return f`<label class="field">
    <span>${e}</span>
    <select
      value=${t}
      disabled=${r}
      onChange=${s=>o(s.target.value)}
    >
      ${n.map(([s,a])=>f`<option key=${s} value=${s}>${a}</option>`)}
    </select>
  </label>`}function ae({label:e,value:t,choose:n}){return f`<label class="field check">
    <span>${e}</span>
    <input
      type="checkbox"
      checked=${t}
      onChange=${o=>n(o.target.checked)}
    />
  </label>`}function V({label:e,name:t,value:n,step:o,keep:r}){return f`<div class="field">
    <span aria-hidden="true">${e}</span>
    <${xe} label=${t??e} value=${n} step=${o} keep=${r} />
  </div>`}function me(e){let t=e.replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)}import{useLayoutEffect as ea,useRef as mc}from"preact/hooks";var gc=.5;function se({tex:e,spoken:t,typeset:n,small:o=!1}){return f`<span class="formula" ...${t?{role:"math","aria-label":t}:{"aria-hidden":"true"}}
    ><${xn} tex=${o?`\\textstyle ${e}`:e} typeset=${n}
  /></span>`}function oa({left:e="",sides:t,spoken:n,typeset:o}){let r=t.filter((s,a,i)=>a===0||na(s)!==na(i[a-1]));return f`<div class="formula-place" role="math" aria-label=${n}>
    ${e&&f`<${xn} tex=${e} typeset=${o} />`}
    ${r.map((s,a)=>f`<${xn} key=${a} tex=${`{}= ${s}`} typeset=${o} />`)}
  </div>`}function xn({tex:e,typeset:t}){let n=mc(null);return ea(()=>{let o=n.current;o&&t(o,`\\displaystyle ${e}`).then(()=>ta(o))},[e]),ea(()=>{let o=n.current,r=new ResizeObserver(()=>ta(o));return r.observe(o.parentElement),()=>r.disconnect()},[]),f`<span class="piece" ref=${n}></span>`}function ta(e){e.style.fontSize="";let[t,n]=[e.clientWidth,e.scrollWidth];n>t&&t>0&&(e.style.fontSize=`${Math.max(gc,t/n)}em`)}function na(e){return e.replace(/\\html(?:Data|Class)\{[^}]*\}/g,"").replace(/[{}]/g,"")}function ra({step:e,hasNumbers:t,typeset:n,writing:o}){let{in_symbols:r,in_numbers:s,result:a}=e.tex,i=[r,...t?[s]:[]].filter((l,c)=>c===0||l!==a);return f`<div class="chain">
    <${oa} sides=${i} spoken=${e.spoken} typeset=${n} />
    <${bt} step=${e} writing=${o} />
    <${aa} step=${e} typeset=${n} />
  </div>`}function En({step:e,depth:t,typeset:n,writing:o,colour:r,at:s}){let{left:a,in_symbols:i}=e.tex;return f`<li
    class=${t>0?"factor inner":"factor"}
    data-quantity-of=${e.quantity}
    data-quantity=${e.quantity}
    data-factor=${r}
    data-at=${s}
  >
    <div class="formula-place equation" role="math" aria-label=${e.spoken}>
      <span class="left"><${se} tex=${a} spoken="" typeset=${n} small /></span>
      <span class="symbols"><${se} tex=${i} spoken="" typeset=${n} /></span>
    </div>
    <button
      type="button"
      class="plain value"
      aria-label=${`${te(e.result)}, explain ${e.spoken_in_symbols.split(", equals ")[0]}`}
      data-quantity=${e.quantity}
    >
      ${te(e.result)}
    </button>
    <${bt} step=${e} writing=${o} numbers />
    <${aa} step=${e} typeset=${n} />
  </li>`}function bt({step:e,writing:t,numbers:n=!1}){let{note:o,same:r,rounded:s,result:a}=e,i=n&&e.numbers!==a;return!i&&!o&&r.length===0&&!s?"":f`<p class="note">
    ${i?f`<span class="number">${te(e.numbers)}</span>. `:""}
    ${r.map(({plain:l,spoken:c})=>f`<span class="same" aria-label=${c} role="math">${L(l)}</span>. `)}
    ${o?L(t.letters(o)):""}
    ${s?f` <span class="rounded">Rounded for display.</span>`:""}
  </p>`}function aa({step:e,typeset:t}){return e.small.length===0?"":f`<details>
    <summary>Step by step</summary>
    ${e.small.map((n,o)=>f`<div class="small" key=${o}>
          <${se} tex=${n.tex} spoken=${n.spoken} typeset=${t} />
          <p class="note">${L(n.why)}</p>
        </div>`)}
  </details>`}var wt=9;function sa(e,t,n){let o=n.name(t);switch(e){case`dE_total/d${t.name}`:return`∂E/∂${o}`;case`${t.name}+`:return`${o}⁺`;case`net_${t.name}`:return n.net;case`out_${t.name}`:return n.out;case`delta_${t.name}`:return"δ";case t.name:return o;case"E_total":return"E_total";default:return e.startsWith("E_")?"E":n.letters(e.replace(/(^|\/)d/g,"$1∂").replace("delta","δ"))}}function ia({store:e,actions:t,element:n}){let o=e.quantity.value,r=ce(n),s=r.includes(o)||o===""?r:[...r,o];return s.length<2?"":f`<div class="choices" role="group" aria-label="Quantity to explain">
    ${s.map(a=>f`<button
          key=${a}
          type="button"
          class="plain"
          aria-label=${sa(a,n,e.writing.value)}
          aria-pressed=${a===o}
          onClick=${()=>t.explain(a)}
        >
          ${L(sa(a,n,e.writing.value))}
        </button>`)}
  </div>`}function la({store:e,actions:t,element:n,typeset:o,light:r}){let[s,a,i]=[e.explained.value,e.frame.value,e.quantity.value];if(ce(n).length===0)return f`<p class="hint">This number is given, not worked out.</p>`;let l=s?.iteration===a?.iteration&&s?.revision===a?.revision,c=!l&&!e.status.value.playing;return f`<section class="explanation" aria-label="How it comes about" aria-busy=${!l}>
    ${s?"":f`<p class="hint">${$c(e,i)}</p>`}
    ${s&&f`<div
        class=${c?"steps stale":"steps"}
        onPointerOver=${u=>r(kc(u.target))}
        onPointerLeave=${()=>r(null)}
        onClick=${u=>xc(u.target,e,t)}
      >
        <${vc} ...${{shown:s,typeset:o,writing:e.writing.value}} />
      </div>`}
    <p class="hint when" role="status">
      ${s&&c?`These steps are of iteration ${T(s.iteration)}.`:""}
    </p>
  </section>`}function $c(e,t){return e.fault.value?e.fault.value:e.hidden.value.has(t)?"Hidden until the question is answered.":e.explains.value(t)?e.derivation.value?.quantity===t?"Not worked out yet at this operation.":"":"Not worked out yet at this operation."}function vc({shown:e,typeset:t,writing:n}){let{iteration:o,factors:r,gradient_check:s}=e,a=Sn(e),i=bc(e,a),l=new Map(r.map(({quantity:d,number:p})=>[d,p])),c=({step:d,depth:p})=>f`<${En}
      key=${d.quantity}
      ...${{step:d,depth:p,typeset:t,writing:n}}
      colour=${l.get(d.quantity)}
      at=${r.find(({quantity:h})=>h===d.quantity)?.at}
    />`,u=a===e.steps.at(-1)&&e.then.length>0;return f`
    <div class="result" data-quantity-of=${a.quantity}>
      <${se} tex=${a.tex.left} spoken="" typeset=${t} small />
      <span>=</span>
      <strong>${te(a.result)}</strong>
      <span class="iteration"
        >iteration <span data-testid="explained-iteration">${T(o)}</span></span
      >
    </div>
    ${s?f`<${Sc} check=${s} writing=${n} />`:""}
    <${ra} step=${a} hasNumbers=${!wc(a,i)} ...${{typeset:t,writing:n}} />
    ${i.length>0?f`<ol class="factors">
            ${i.slice(0,wt).map(c)}
          </ol>`:""}
    ${i.length>wt?f`<details class="more">
            <summary>${i.length-wt} more</summary>
            <ol class="factors">
              ${i.slice(wt).map(c)}
            </ol>
          </details>`:""}
    ${u?f`<${yc} ...${{then:e.then,typeset:t,writing:n}} />`:""}
  `}function Sn({quantity:e,steps:t,then:n}){return(e==="E_total"?n.at(-1):void 0)??t.at(-1)}function bc({steps:e},t){let n=new Map(e.map(s=>[s.quantity,s])),o=[];n.delete(t.quantity);function r(s,a){for(let i of s.uses){let l=n.get(i);l&&(n.delete(i),o.push({step:l,depth:a}),r(l,a+1))}}return r(t,0),o}function wc({uses:e,tex:t},n){return t.in_symbols.split("\\htmlData{").length-1===e.length&&e.every(r=>n.some(({step:s,depth:a})=>a===0&&s.quantity===r))}function yc({then:e,typeset:t,writing:n}){let o=e.at(-1);return f`<div class="next" data-quantity-of=${o.quantity} data-at="learning_rate">
    <p class="hint">Next value</p>
    ${e.length>1?f`<ol class="factors">
            ${e.slice(0,-1).map(r=>f`<${En} key=${r.quantity} depth=${0} ...${{step:r,typeset:t,writing:n}} />`)}
          </ol>`:""}
    <div class="formula-place" role="math" aria-label=${o.spoken}>
      <${se} tex=${`${o.tex.left} = ${o.tex.in_symbols}`} spoken="" typeset=${t} small />
      <span class="number"
        >= ${o.numbers===o.result?"":te(`${o.numbers} = `)}<strong
          >${te(o.result)}</strong
        ></span
      >
    </div>
    <${bt} step=${o} writing=${n} />
  </div>`}function kc(e){let t=e instanceof Element?e.closest("[data-at]"):null;return t?.getAttribute("data-at")||(t?.getAttribute("data-quantity")??null)}function xc(e,t,n){if(!(e instanceof Element)||e.closest("summary"))return;let o=e.closest("[data-quantity]")?.getAttribute("data-quantity");o&&o!==t.quantity.value&&n.explainIfKnown(o)}function Ec(e){let[t,n]=e.toExponential(0).replace("+","").replaceAll("-","−").split("e");return e===0?"0":te(`${t}·10^${n}`)}function Sc({check:{numeric:e,gap:t,agrees:n,note:o},writing:r}){return e===null||t===null?"":f`<p class="difference" data-testid="difference">
    <span class=${n?"agrees":"differs"}>${n?"✓ agrees":"✗ differs"}</span>${" "}
    <abbr
      title="The error a little above minus the error a little below, divided by the distance. No derivative."
      >central difference</abbr
    >
    ${" "}<span class="number">${r.number(e,12)}</span>, gap ${Ec(t)}
    ${o?` ${o}`:""}
  </p>`}import{useLayoutEffect as Mc,useState as Oc}from"preact/hooks";var[Tc,Mn]=[40,8];function ca(e){let{store:t}=e,n=t.moment.value;return n?f`<${Ac} ...${e} moment=${n} />`:""}function Ac({store:e,actions:t,fetchEquations:n,moment:o}){let[r,s]=Oc({key:"",equations:[]}),a=e.frame.value,i=o.group.slice(-Tc).map(({quantity:g})=>g),l=ee(e.notation.value),c=`${i} ${a?.iteration} ${a?.revision} ${l}`;Mc(()=>{if(i.length===0)return;let g=new AbortController;return n(i,l,g.signal).then(({equations:$,iteration:w,revision:v})=>{let b=w===a?.iteration&&v===a?.revision;!g.signal.aborted&&b&&s({key:c,equations:$})},()=>{}),()=>g.abort()},[c]);let u=i.length===0||r.key===c,d=u&&i.length>0?r.equations:[],p=d.at(-1),h=({quantity:g,plain:$,spoken:w})=>f`<li key=${g} class=${g===e.quantity.value?"explained":""}>
      <button type="button" class="plain" onClick=${()=>t.explain(g)}>
        <span class="equation" aria-hidden="true">${L(te($))}</span
        ><span class="spoken">${w}</span>
      </button>
    </li>`,m=d.slice(0,-Mn);return f`<section
    class="operation"
    aria-label="Operations of this step"
    aria-busy=${!u}
    data-testid="operation"
  >
    <p class="heading">
      <span
        >${Cc(o,e.cursor.value)}${p?f`<span class="spoken"> ${p.spoken}</span>`:""}</span
      >
      <button type="button" class="plain" onClick=${t.showEverything}>Show everything</button>
    </p>
    ${m.length>0?f`<details>
            <summary>${o.group.length-Mn} operations before these</summary>
            <ol>
              ${m.map(h)}
            </ol>
          </details>`:""}
    ${d.length>0?f`<ol>
            ${d.slice(-Mn).map(h)}
          </ol>`:""}
  </section>`}function Cc({at:e,of:t,operation:n,group:o},r){let s=r?.iteration??0;if(t===0)return"Fetching the operations of this iteration …";if(!n)return`From iteration ${T(s)} to ${T(s+1)}: nothing is worked out yet. Step does the first of ${T(t)} operations.`;let a=r?.calculation?.batch??1,i=n.sample===null&&a>1?`, all ${T(a)} samples of the batch`:"",l=e===t?` The next step goes on from iteration ${T(s+1)}.`:"",c=o.length>1?`, with the ${T(o.length-1)} before it`:"";return`Operation ${T(e)} of ${T(t)}, ${n.phase}${i}${c}.${l}`}function ua({store:e,actions:t,typeset:n,light:o,copy:r,fetchEquations:s}){let[a,i,l]=[e.frame.value,e.network.value,e.selected.value],c=i&&l?N(i).get(l):void 0;return f`
    <${ca} ...${{store:e,actions:t,fetchEquations:s}} />
    ${!a||!i||!c?f`<p class="hint">
            Click a weight or a neuron to see how its numbers come about.
            ${e.keeps("numbers")?"":" A second click changes it: also while it plays."}
          </p>`:f`<div class="about" key=${c.name}>
            <h3>${G(c)}</h3>
            <div class="what">
              <${ia} ...${{store:e,actions:t,element:c}} />
              <button type="button" class="plain pin" onClick=${t.free}>pinned · Esc frees</button>
            </div>
            <${la} ...${{store:e,actions:t,element:c,typeset:n,light:o}} />
            ${e.fault.value?f`<${Lc} ...${{store:e,element:c,frame:a}} />`:""}
            <${_c} ...${{store:e,actions:t,element:c,frame:a,network:i,copy:r}} />
          </div>`}
  `}function Lc({store:e,element:t,frame:n}){if(t.kind!=="weight"&&t.kind!=="bias")return"";let{number:o}=e.writing.value,r=[["gradient",`dE_total/d${t.name}`,o(n.gradients[t.parameter])],["next value",`${t.name}+`,o(n.updated[t.parameter])]];return f`<dl>
    ${r.map(([s,a,i])=>f`<div class="row">
          <dt>${s}</dt>
          <dd>${e.explains.value(a)?i:"□"}</dd>
        </div>`)}
  </dl>`}function _c({store:e,actions:t,element:n,frame:o,network:r,copy:s}){let a=e.explained.value,i=n.kind==="target"?e.writing.value.target:e.writing.value.name(n),l=async()=>{a&&(e.notice.value=await s(Sn(a).copy)?"The formula is on the clipboard, as TeX.":"The browser did not allow that.")};return f`<div class="changing">
    ${ct(n)?f`<span class="field-name">${L(i)}</span> ${Nc(e,t,n,o)}
            ${Ic(n,r,e,t)}`:""}
    ${a&&ce(n).length>0?f`<button type="button" class="plain copy" aria-label="TeX: copy this formula" onClick=${l}>
            TeX
          </button>`:""}
  </div>`}function Nc(e,t,n,o){let r=e.explained.value?.element[n.name],s=e.drafts.value.get(n.name)?.value??r??X(n,o);return s===void 0?"…":e.keeps("numbers")?f`<span class="number">${e.writing.value.number(s)}</span>`:f`<${xe}
    label=${`New value of ${n.name}`}
    value=${s}
    keep=${a=>t.edit(n.name,a,we(n,o))}
  />`}function Ic(e,{settings:t},n,o){if(n.keeps("rule")||e.kind!=="weight"&&e.kind!=="bias")return"";let r=t.frozen.filter(a=>a!==e.name),s=a=>{o.edit("frozen",[...r,...a?[e.name]:[]].join(" "))};return f`<${ae}
    label=${`Freeze ${e.name}`}
    value=${t.frozen.includes(e.name)}
    choose=${s}
  />`}import{useState as Bc}from"preact/hooks";import{useRef as Rc}from"preact/hooks";function yt({store:e,open:t},n){let o=Rc("");return(t.value||!e.status.value.playing)&&(o.current=n()),o.current}function da(e){let{layers:t}=e.names,n=N(e),o=new Map([...n.values()].flatMap(s=>s.kind==="bias"?s.to.map(a=>[a,s.parameter]):[])),r=0;return t.slice(1).map((s,a)=>{let i=t[a],l=r;return r+=s.length*i.length,{index:a+1,from:i,sources:a===0?lt(e.names):i,to:s,first:l,feeding:i.map(c=>pa(n.get(c)).activation),neurons:s.map(c=>pa(n.get(c)).neuron),biases:s.flatMap(c=>o.get(c)??[])}})}function pa(e){if(e?.kind==="neuron")return e;if(e?.kind==="input")return{...e,neuron:-1};throw new Error("A layer has inputs or neurons.")}var Wc={light:{negative:[31,95,168],positive:[179,88,6],zero:[120,126,134]},dark:{negative:[121,184,255],positive:[255,171,94],zero:[128,136,146]}},He=32,Pc={light:[[19,75,138],[91,155,213],[246,246,246],[232,150,90],[163,71,0]],dark:[[140,196,255],[63,127,191],[27,31,36],[192,113,43],[255,184,112]]},je=128;function kt(e,t){return Math.round(Math.sqrt(Math.min(1,Math.abs(e)/t))*He)/He||0}function On(e,t){let n=Wc[t],o=e<0?n.negative:n.positive,r=kt(e,1);return`rgb(${o.map((a,i)=>Math.round(n.zero[i]+(a-n.zero[i])*r)).join(" ")})`}function Dc(e){return 1.5+5*kt(e,4)}function Fc(e){return e<0?"7 5":"none"}var fa=new Map;function xt(e,t){let o=4*(kt(e,1)*He*(He+1)+kt(e,4)*He)+(e<0?2:0)+(t==="dark"?1:0),r=fa.get(o);if(r)return r;let s={stroke:On(e,t),thick:Dc(e),dash:Fc(e)};return fa.set(o,s),s}var ha=new Map;function Tn(e){let t=ha.get(e);if(t)return t;let n=Array.from({length:2*je+1},(s,a)=>qc(Pc[e],a/(2*je))),o=new Uint8ClampedArray(n.flatMap(s=>[...s,255])),r={pixels:new Uint32Array(o.buffer),css:n.map(s=>`rgb(${s.join(" ")})`)};return ha.set(e,r),r}function Et(e){let t=Math.round(Math.sqrt(Math.min(1,Math.abs(e)/1))*je)||0;return e<0?je-t:je+t}function qc(e,t){let n=t*(e.length-1),[o,r]=[e[Math.floor(n)],e[Math.ceil(n)]];return o.map((s,a)=>Math.round(s+(r[a]-s)*(n-Math.floor(n))))}function St(e,[t,n]){return e.knows.value(t)?e.writing.value.number(n):"□"}function Mt({store:e,title:t,rows:n,columns:o,cells:r,edge:s,weight:a,point:i,select:l}){let c=o.some(d=>d!==""),u=d=>d?"crossed":"";return f`<table class=${a?"matrix":"vector"}>
    <caption>
      ${t}
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
            ${d.map((h,m)=>{let g=St(e,h);if(!a||!l||!i)return f`<td key=${m}>${g}</td>`;let $=a(p,m),w=s?.name===$;return f`<td
                key=${$}
                class=${w?"chosen":u(s?.to===n[p]||s?.from===o[m])}
              >
                <button
                  type="button"
                  class="plain cell"
                  style=${{borderColor:g==="□"?"transparent":On(h[1]??0,e.theme.value)}}
                  aria-label=${`${g==="□"?"not known yet":g}, ${t} of ${$}, from ${o[m]} to ${n[p]}`}
                  onPointerMove=${v=>v.pointerType!=="touch"&&i($,v.clientX,v.clientY)}
                  onPointerLeave=${()=>i(null,0,0)}
                  onClick=${()=>l($)}
                >
                  ${g}
                </button>
              </td>`})}
          </tr>`)}
    </tbody>
  </table>`}var ma=[["parameters","W"],["gradients","∂E/∂W"],["updated","W⁺"]],Uc=576;function ga(e){let[t,n]=Bc(ma[0][0]);return yt(e,()=>Gc(e,t,n))}function Gc({store:e,actions:t,open:n},o,r){let[s,a]=[e.network.value,e.frame.value];if(!s||!a||a.large&&!n.value)return"";if(!a.complete)return f`<p class="hint">Fetching all numbers …</p>`;let i={parameters:Hc,gradients:jc,updated:Vc}[o];return f`
    <div class="choices" role="group" aria-label="What the matrices hold">
      ${ma.map(([l,c])=>f`<button
            key=${l}
            type="button"
            class="plain"
            aria-pressed=${l===o}
            onClick=${()=>r(l)}
          >
            ${c}
          </button>`)}
    </div>
    ${da(s).map(l=>{let{index:c,to:u,from:d}=l;return u.length*d.length>Uc?f`<p class="hint">
          Layer ${c}: ${u.length} × ${d.length} weights, too many to be read here.
        </p>`:f`<section class="layer" key=${c} aria-label=${`Layer ${c}`}>
        <${i} ...${{store:e,actions:t,network:s,frame:a,layer:l}} />
      </section>`})}
  `}function Hc({store:e,actions:t,network:n,frame:o,layer:r}){let{net:s,out:a}=e.writing.value,{sources:i,to:l,biases:c}=r,u={store:e,actions:t,network:n,frame:o,layer:r};return f`
    <h3>Layer ${r.index}: ${s} = W · ${a}${c.length>0?" + b":""}</h3>
    <div class="product">
      <${Ke} ...${u} kind="parameters" title="W" />
      <span class="sign">·</span>
      <${Ot} ...${{store:e,title:a,names:i,cells:$a(r,o)}} />
      ${c.length>0?f`<span class="sign">+</span>
              <${Ot}
                ...${{store:e,title:"b",names:l,cells:c.map(d=>zc(n,d,o.parameters[d]))}}
              />`:""}
      <span class="sign">=</span>
      <${Ot}
        ...${{store:e,title:s,names:l,cells:r.neurons.map((d,p)=>[`net_${l[p]}`,o.netInputs[d]])}}
      />
    </div>
  `}function jc({store:e,actions:t,network:n,frame:o,layer:r}){let{out:s,notation:a}=e.writing.value,i=a.delta_sign==="-1"?-1:1,{batch_size:l,sample_reduction:c,l1:u,l2:d}=n.settings,p=Math.min(l||n.samples,n.samples),h=[u?" + λ₁·sign W":"",d?" + λ₂·W":""].join(""),m=p===1,g=m?`${i<0?"−":""}δ · ${s}ᵀ${h}`:`the ${c} of ${i<0?"−":""}δ · ${s}ᵀ over the ${p} samples of the batch${h}`,$=r.neurons.map((w,v)=>[`delta_${r.to[v]}`,i*o.deltas[w]]);return f`
    <h3>Layer ${r.index}: ∂E/∂W = ${g}</h3>
    <div class="product">
      ${m?f`<${Ot} ...${{store:e,title:"δ",names:r.to,cells:$}} />
              <span class="sign">·</span>
              <${Mt}
                ...${{store:e,title:`${s}ᵀ`,columns:r.sources,rows:[""],cells:[$a(r,o)]}}
              />
              <span class="sign">=</span>`:""}
      <${Ke} ...${{store:e,actions:t,network:n,frame:o,layer:r}} kind="gradients" title="∂E/∂W" />
    </div>
    <${Kc} ...${{store:e,network:n,frame:o,layer:r,single:m}} />
  `}function Kc({store:e,network:t,frame:n,layer:o,single:r}){let s=[...new Set(o.biases)];if(s.length===0)return"";let a=s.length<o.to.length||t.biases==="shared";return f`<p class="bias-gradients">
    ${s.map((i,l)=>{let c=t.names.parameters[i],u=a?o.to.length>1?"Σ δ":"δ":`δ of ${o.to[l]}`,d=e.writing.value.notation.delta_sign==="-1"?"−":"";return f`<span key=${c} data-bias=${c}
        >∂E/∂${c} = ${r?`${d}${u} = `:""}<span class="number"
          >${St(e,[`dE_total/d${c}`,n.gradients[i]])}</span
        ></span
      >`})}
  </p>`}function Vc({store:e,actions:t,network:n,frame:o,layer:r}){let{rate:s,number:a}=e.writing.value,{optimizer:i}=n.settings,l=i==="gradient_descent",c={store:e,actions:t,network:n,frame:o,layer:r},u=[...new Set(r.biases)];return f`
    <h3>
      Layer ${r.index}:
      ${l?` W⁺ = W − ${s} · ∂E/∂W`:` W⁺, by ${i.replaceAll("_"," ")}`}
    </h3>
    <div class="product">
      ${l?f`<${Ke} ...${c} kind="parameters" title="W" />
              <span class="sign">− <span class="number">${a(o.learningRate)}</span> ·</span>
              <${Ke} ...${c} kind="gradients" title="∂E/∂W" />
              <span class="sign">=</span>`:""}
      <${Ke} ...${c} kind="updated" title="W⁺" />
    </div>
    ${u.length>0?f`<p class="bias-gradients">
            ${u.map(d=>{let p=n.names.parameters[d];return f`<span key=${p}
                >${p}⁺ =
                <span class="number">${St(e,[`${p}+`,o.updated[d]])}</span></span
              >`})}
          </p>`:""}
  `}function Ke({store:e,actions:t,network:n,frame:o,layer:r,kind:s,title:a}){let{first:i,from:l,sources:c,to:u}=r,d=N(n).get(e.selected.value??""),p=d?.kind==="weight"&&u.includes(d.to)&&l.includes(d.from)?{...d,from:d.source??d.from}:null,h={parameters:$=>$,gradients:$=>`dE_total/d${$}`,updated:$=>`${$}+`}[s],m=u.map(($,w)=>l.map((v,b)=>{let y=i+w*l.length+b;return[h(n.names.parameters[y]),o[s][y]]}));return f`<${Mt}
    ...${{store:e,title:a,rows:u,columns:c,cells:m,edge:p,weight:($,w)=>n.names.parameters[i+$*l.length+w]}}
    point=${t.point}
    select=${t.select}
  />`}function Ot({store:e,title:t,names:n,cells:o}){return f`<${Mt}
    ...${{store:e,title:t,rows:n,columns:[""],cells:o.map(r=>[r])}}
  />`}function $a({from:e,feeding:t,index:n},o){return e.map((r,s)=>[n===1?r:`out_${r}`,o.activations[t[s]]])}function zc(e,t,n){return[e.names.parameters[t],n]}var[Oe,Tt]=[16,8];function va({store:e,place:t}){let[n,o,r]=[e.pointed.value,e.frame.value,e.network.value],s=n&&r?N(r).get(n.name):void 0;if(!n||!o||!r||!s||t.value)return"";let{x:a,y:i}=n;return f`<div class="preview" aria-hidden="true" ref=${c=>{if(!c)return;let{width:u,height:d}=c.getBoundingClientRect(),p=a+Oe+u>innerWidth-Tt?a-Oe-u:a+Oe,h=i+Oe+d>innerHeight-Tt?i-Oe-d:i+Oe;c.style.left=`${Math.max(Tt,p)}px`,c.style.top=`${Math.max(Tt,h)}px`}}>
    <p>${Jc(s,e.writing.value)}</p>
    <dl>
      ${Xc(s,o,e.drafts.value,e.writing.value).map(([c,u,d])=>f`<div>
            <dt>${c}</dt>
            <dd>${e.knows.value(u)?d:"□"}</dd>
          </div>`)}
    </dl>
  </div>`}function Jc(e,t){let n=f`<strong>${L(t.name(e))}</strong>`;switch(e.kind){case"weight":return f`${n} ${e.source??e.from} → ${e.to}`;case"bias":return f`${n} → ${e.to.length>4?`${e.to.length} neurons`:e.to.join(", ")}`;case"target":return f`<strong>${t.target}</strong> of ${e.of}`;default:return n}}function Xc(e,t,n,{number:o,delta:r,net:s,out:a}){let{name:i}=e,l=n.get(i)?.value??X(e,t);switch(e.kind){case"weight":case"bias":return[["value",i,l===void 0?"…":o(l)],["gradient",`dE_total/d${i}`,o(t.gradients[e.parameter])],["next value",`${i}+`,o(t.updated[e.parameter])]];case"neuron":return[[s,`net_${i}`,o(t.netInputs[e.neuron])],[a,`out_${i}`,o(l)],["δ",`delta_${i}`,r(t.deltas[e.neuron])]];case"target":return[["value",i,o(l)],["E",`E_${e.of}`,o(t.outputErrors[e.output])]];default:return[["value",i,o(l)]]}}function ba(e){return yt(e,()=>Yc(e))}function Yc({store:e,actions:t,open:n}){let[o,r]=[e.frame.value,e.network.value];if(!o||!r||o.large&&!n.value)return"";if(!o.complete)return f`<p class="hint">Fetching all numbers …</p>`;let s={frame:o,network:r,writing:e.writing.value,explain:t.explain,knows:e.knows.value};return f`<div class="scrolls"><${Zc} ...${s} /></div>
    <div class="scrolls"><${Qc} ...${s} /></div>`}function Te({explain:e,knows:t},n,o){return t(n)?f`<td>
    <button
      type="button"
      class="plain cell"
      aria-label=${`${o}, explain ${n}`}
      onClick=${()=>e(n)}
    >
      ${o}
    </button>
  </td>`:f`<td><span aria-label=${`${n}: not known yet`}>${"□"}</span></td>`}function Zc(e){let{frame:t,network:n,writing:o}=e,{number:r,delta:s,net:a,out:i,target:l}=o,{layers:c}=n.names,u=c[0].length,d=c.flat(),p=[...lt(n.names),...d.slice(u)],h=c[c.length-1].length;return f`<table>
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
      ${d.map((m,g)=>{let $=g-(d.length-h);return f`<tr key=${m}>
          <th scope="row">${p[g]}</th>
          ${g<u?f`<td></td>`:Te(e,`net_${m}`,r(t.netInputs[g-u]))}
          ${g<u?f`<td>${r(t.activations[g])}</td>`:Te(e,`out_${m}`,r(t.activations[g]))}
          <td>${$<0?"":r(t.targets[$])}</td>
          ${$<0?f`<td></td>`:Te(e,`E_${m}`,r(t.outputErrors[$]))}
          ${g<u?f`<td></td>`:Te(e,`delta_${m}`,s(t.deltas[g-u]))}
        </tr>`})}
    </tbody>
  </table>`}function Qc(e){let{frame:t,network:n,writing:o}=e,{number:r}=o,s=N(n);return f`<table>
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
              ${L(o.name(s.get(a)))}
            </th>
            <td>${r(t.parameters[i])}</td>
            ${Te(e,`dE_total/d${a}`,r(t.gradients[i]))}
            ${Te(e,`${a}+`,r(t.updated[i]))}
          </tr>`)}
    </tbody>
  </table>`}var eu=8;function wa({store:e,actions:t,place:n}){let[o,r,s]=[n.value,e.frame.value,e.network.value],a=o&&s?N(s).get(o.name):void 0,i=r&&a?X(a,r):void 0;if(!o||!r||!a||i===void 0)return"";let l=()=>{if(n.value!==o)return;n.value=null;let u=document.querySelector(`.diagram [data-name="${CSS.escape(o.name)}"][tabindex]`);u instanceof SVGElement&&u.focus()};return f`<div class="editor" ref=${u=>{if(!u)return;u.style.left=`${o.x}px`,u.style.top=`${o.y}px`;let d=eu-u.getBoundingClientRect().left;d>0&&(u.style.left=`${o.x+d}px`)}} key=${o.name}>
    <${xe}
      autofocus
      label=${`New value of ${G(a)}`}
      value=${i}
      begin=${o.typed}
      keep=${u=>t.tryEdit(o.name,u,we(a,r))}
      leave=${l}
    />
  </div>`}function ya({store:e}){return f`<p class="spoken" role="status" aria-live="polite" aria-atomic="true" data-testid="spoken">
    ${e.announcement.value}
  </p>`}import{useRef as Ea,useState as At}from"preact/hooks";var tu={right:["✓","right"],too_few_digits:["…","too few digits to tell"],rounding:["≈","rounded in another way"],follows:["↳","follows from your own value"],wrong:["✗","not this"],unknown:["?","there is no such quantity here"],unreadable:["?","this line cannot be read"]};function ka({verdict:e}){let[t,n]=tu[e];return f`<span class=${`verdict ${e}`}
    ><span class="mark" aria-hidden="true">${t}</span>${n}</span
  >`}function xa({judged:{mistakes:e,text:t}}){return[...e.map(o=>o.text),...t?[t]:[]].map(o=>f`<p class="note" key=${o}>${L(o)}</p>`)}var Sa=new Set(["wrong","follows","rounding"]),nu="The values could not be checked just now. Try again.",ou=2;function Ma({store:e,check:t,fetchRight:n,recall:o,remember:r}){let[s,a]=At(o()),[i,l]=At(null),[c,u]=At(""),[d,p]=At({}),h=Ea(new Map),m=Ea(0),g=e.frame.value,$=i?.iteration===g?.iteration&&i?.revision===g?.revision;function w(y){a(y),r(y)}async function v(){let y=++m.current;u(""),p({});try{let S=await t(s);if(y!==m.current)return;for(let{quantity:x,given:k,verdict:E}of S.verdicts)Sa.has(E)&&!S.log&&h.current.set(x,new Set([...h.current.get(x)??[],k]));l(S)}catch(S){y===m.current&&u(S instanceof TypeError?nu:S.message)}}async function b(y){let S=m.current,x=await n();S===m.current&&p(k=>({...k,[y]:x[y]??null}))}return f`
    <form
      onSubmit=${y=>{y.preventDefault(),v()}}
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
          onInput=${y=>w(y.target.value)}
        ></textarea>
      </label>
      <button type="submit" disabled=${s.trim()===""}>Check</button>
    </form>
    <div role="status">
      ${c?f`<p class="hint">${c}</p>`:""}
      ${i?f`${$?"":f`<p class="hint">The network has moved on since: these verdicts are of what it showed before.</p>`}
              <p class="note">${L(i.summary.text)}</p>
              <ul class="verdicts">
                ${i.verdicts.map((y,S)=>e.hidden.value.has(y.quantity)?f`<li key=${S}>
                        ${L(y.quantity)}: hidden until the question is answered.
                      </li>`:f`<${au}
                        key=${S}
                        judged=${y}
                        tries=${h.current.get(y.quantity)?.size??0}
                        shown=${$?d[y.quantity]:void 0}
                        show=${$&&!i.log?b:null}
                        writing=${e.writing.value}
                      />`)}
              </ul>
              ${ru(i).map(y=>f`<p class="hint" key=${y}>${y}</p>`)}`:""}
    </div>
  `}function ru({notes:e,log:t}){return t?t.notes:e.map(({line:n,message:o})=>`Line ${n}: ${o}`)}function au({judged:e,tries:t,shown:n,show:o,writing:r}){let{line:s,quantity:a,given:i,verdict:l}=e,c=a.startsWith("delta_")?r.delta:r.number,u=Sa.has(l);return f`<li>
    <p class="judged">
      ${l==="unreadable"?f`<span class="hint">${`Line ${s}`}</span>`:""}${" "}
      <span class="said">${l==="unreadable"?a:L(a)}</span>${" "} ${i}
      <${ka} verdict=${l} />
    </p>
    <${xa} judged=${e} />
    ${typeof n=="number"?f`<p class="note">${`The value is ${c(n)}.`}</p>`:""}
    ${u&&o&&n===void 0?f`<button type="button" class="plain" onClick=${()=>o(a)}>
            ${t>=ou?"Show the value":"Show the value anyway"}
          </button>`:""}
  </li>`}import{useLayoutEffect as Oa,useRef as su}from"preact/hooks";var Ta=[["grow","Grow","g"],["shrink","Shrink","s"],["stay","Stay","t"]],iu={grow:"grew",shrink:"shrank",stay:"stayed"};function Aa({store:e,actions:t}){return e.watching?"":f`<${ae}
    label="Predict first: ask me before each step"
    value=${e.predicting.value}
    choose=${t.setPredicting}
  />`}function Ca({store:e,actions:t}){let{right:n,tried:o,last:r}=e.score.value,s=e.question.value;Oa(()=>s?lu(t,()=>e.shortcuts.value.on):void 0,[s]);let a=su(null);return Oa(()=>{s&&a.current?.scrollIntoView({block:"nearest"})},[s]),e.predicting.value?f`<div class="predict" ref=${a}>
    <div role="status">
      ${s?f`<p>Will <strong>${s.parameter}</strong> grow, shrink or stay in this step?</p>`:r?f`<p>
                ${r.hit?"✓ Right":"✗ Not so"}: ${r.parameter} ${iu[r.answer]}. ${r.why}
              </p>`:f`<p class="hint">Press Step, and say what will happen before it does.</p>`}
    </div>
    ${s?f`<div class="guesses" role="group" aria-label="Your guess">
            ${Ta.map(([i,l,c])=>f`<button
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
  </div>`:""}function lu(e,t){let n=o=>{if(!t()||o.ctrlKey||o.metaKey||o.altKey||document.querySelector("dialog[open]")||o.target instanceof Element&&o.target.closest("input[type=text], select, textarea"))return;let r=Ta.find(([,,s])=>s===o.key.toLowerCase());r&&e.predict(r[0])};return document.addEventListener("keydown",n),()=>document.removeEventListener("keydown",n)}var La=24;function _a({workbench:e}){if(e.folded.value)return"";let t=()=>document.querySelector(".panel"),n=()=>t().getBoundingClientRect().width;function o(s){if(s.button!==0)return;let a=s.currentTarget,i=t().getBoundingClientRect().right;a.setPointerCapture(s.pointerId);let l=c=>e.resize(i-c.clientX,innerWidth);a.addEventListener("pointermove",l),a.addEventListener("lostpointercapture",()=>a.removeEventListener("pointermove",l),{once:!0})}function r(s){let a={ArrowLeft:La,ArrowRight:-La}[s.key];a&&(s.preventDefault(),e.resize(n()+a,innerWidth))}return f`<div
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
  ></div>`}import{useLayoutEffect as cu,useRef as uu}from"preact/hooks";var pu=new Set(["Tab","Shift","Control","Alt","Meta","Escape"]);function Na({workbench:e,actions:t,store:n,follow:o,toolbar:r}){let s=uu(null),a=e.isFirstVisit.value&&n.frame.value!==null;return cu(()=>{if(!a)return;r(s.current,"Ways to begin");let i=l=>{if(l instanceof KeyboardEvent&&pu.has(l.key))return;let c=l.target instanceof Element?l.target:null,u=l instanceof KeyboardEvent,p=!!(c?.closest(".skip")&&(!u||l.key==="Enter")||c?.closest(".first-minute")),h=u||c?.closest("button, a, input, select, [data-name]");!p&&h&&setTimeout(e.begin)};for(let l of["click","keydown","drop"])addEventListener(l,i);return()=>{for(let l of["click","keydown","drop"])removeEventListener(l,i)}},[a]),a?f`<section class="first-minute" aria-label="First steps">
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
  </section>`:""}import{useRef as Ia,useState as du}from"preact/hooks";var fu=4,An=8;function Ct({id:e,label:t,children:n}){let o=Ia(null),r=Ia(null),[s,a]=du(!1),i=()=>r.current?.hidePopover();function l(){if(!o.current||!r.current)return;let c=o.current.getBoundingClientRect(),{style:u}=r.current,d=Math.min(c.bottom+fu,innerHeight/3);u.top=`${d}px`,u.maxHeight=`${innerHeight-d-An}px`;let p=document.documentElement.clientWidth-An-r.current.offsetWidth;u.left=`${Math.max(An,Math.min(c.left,p))}px`}return f`
    <button type="button" class="quiet menu-button" ref=${o} popovertarget=${e} aria-expanded=${s}>
      <span class="menu-label">${t}</span
      ><svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg>
    </button>
    <div
      id=${e}
      class="menu"
      popover="auto"
      ref=${c=>{r.current=c,s&&l()}}
      onToggle=${c=>a(c.newState==="open")}
    >
      ${s&&n?n(i):""}
    </div>
  `}function Ra({store:e,opened:t,openFile:n}){let o=t.title.value;return e.keeps("network")?f`<p class="opened">${o}</p>`:f`<${Ct} id="open-card" label=${o||"Open"}>
    ${r=>{t.getChoices();let s=i=>()=>{r(),i()},a=e.choices.value?.datasets??[];return f`
        <section aria-labelledby="open-title">
          <h2 id="open-title">Open</h2>
          <button type="button" class="entry" onClick=${s(()=>t.choosing.choose(ke))}>
            The article’s network, from the beginning
          </button>
          <a class="entry" href=${t.examplesPage}>Examples, each with a question …</a>
        </section>
        <section aria-labelledby="examples-title">
          <h2 id="examples-title">Examples</h2>
          <div class="entries">
            ${a.filter(({name:i})=>i!==ke).map(({name:i,title:l})=>f`<button
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
  <//>`}function Wa({store:e,workbench:t}){return t.projector.value?f`<div class="projected">
    <span>iteration ${T(e.frame.value?.iteration??0)}</span>
    <button type="button" class="quiet" onClick=${()=>t.project(!1)}>Whole page</button>
  </div>`:""}var hu=[["lesson","Lesson"],["explain","Explain"],["check","Check"],["data","Data"],["curves","Curves"],["numbers","Numbers"],["settings","Settings"]],mu={ArrowRight:(e,t)=>(e+1)%t,ArrowLeft:(e,t)=>(e+t-1)%t,Home:()=>0,End:(e,t)=>t-1},gu="M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM6.9 1.5h2.2l.4 1.8 1.2.5 1.6-1 1.5 1.6-1 1.5.5 1.2 1.8.4v2.1l-1.8.4-.5 1.2 1 1.5-1.5 1.6-1.6-1-1.2.5-.4 1.8H6.9l-.4-1.8-1.2-.5-1.6 1-1.5-1.6 1-1.5-.5-1.2-1.8-.4V7.5l1.8-.4.5-1.2-1-1.5 1.5-1.6 1.6 1 1.2-.5Z";function Pa({workbench:e,available:t}){let n=hu.filter(([a])=>t(a)),{panel:o,folded:r}=e;function s(a){let i=n.findIndex(([c])=>c===o.value),l=mu[a.key]?.(i,n.length);l===void 0||a.ctrlKey||a.metaKey||a.altKey||(a.preventDefault(),e.open(n[l][0]),document.getElementById(`tab-${n[l][0]}`)?.focus())}return f`<div class="tabs">
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
            ${a==="settings"?f`<${$u} /><span class="spoken">${i}</span>`:i}
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
  </div>`}function $u(){return f`<svg class="icon gear" viewBox="0 0 16 16" aria-hidden="true"><path d=${gu} /></svg>`}var vu={net:"Net input",out:"Output",target:"Target",rate:"Rate",delta_sign:"δ is",weights:"Weights",decimals:"Decimals",comma:"Decimal sign"};function bu(e,t){return e!=="delta_sign"?qe[e]:qe.delta_sign.map(([n,o])=>[n,t.letters(o)])}function Da({store:e,actions:t}){let n=e.notation.value,o=Object.keys(qe),r=o.some(s=>n[s]!==he[s]);return f`
    ${o.map(s=>f`<${H}
          key=${s}
          label=${vu[s]}
          value=${n[s]}
          options=${bu(s,e.writing.value)}
          choose=${a=>t.write({[s]:a})}
        />`)}
    <button type="button" disabled=${!r} onClick=${()=>t.write(he)}>
      As the article writes
    </button>
    <p class="hint">
      Where there is no room for so many decimals, fewer are shown; the tables and explanations have them all.
    </p>
  `}var wu=[["system","As the device"],["light","Light"],["dark","Dark"]];function Fa({store:e,actions:t,workbench:n,shortcutsOpen:o}){return f`<${Ct} id="view-card" label="View">
    ${r=>f`
      <section aria-labelledby="screen-title">
        <h2 id="screen-title">Screen</h2>
        <${ae}
          label="Projector: diagram and formula only, in large type"
          value=${n.projector.value}
          choose=${s=>{n.project(s),r()}}
        />
        <${H}
          label="Colours"
          value=${e.scheme.value}
          options=${wu}
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
        <${Da} store=${e} actions=${t} />
      </section>
    `}
  <//>`}import{useLayoutEffect as yu,useRef as ku,useState as xu}from"preact/hooks";function qa({open:e,store:t}){let n=ku(null),[o,r]=xu(""),s=()=>e.value=!1;yu(()=>{e.value?n.current?.showModal():n.current?.close(),r("")},[e.value]);let a=t.shortcuts.value,i=c=>t.shortcuts.value=c;function l(c,u){if(!(c.ctrlKey||c.metaKey||c.altKey||["Tab","Escape","Enter"].includes(c.key))&&(c.preventDefault(),c.stopPropagation(),c.key!=="Shift")){if(!gn(c.key))return r(`${c.key} cannot be a shortcut.`);r(""),i(mn(a,u,c.key))}}return f`<dialog ref=${n} class="shortcuts" aria-labelledby="shortcuts-title" onClose=${s}>
    <header>
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <button type="button" onClick=${s}>Close</button>
    </header>
    <${ae}
      label="Single keys act on the page"
      value=${a.on}
      choose=${c=>i({...a,on:c})}
    />
    <p class="hint" id="shortcuts-hint">
      Go to a key and press another one to change it. Undo stays Ctrl-Z, and redo Ctrl-Shift-Z.
    </p>
    <dl>
      ${Be.map(([c,u])=>f`<div class="row" key=${c}>
            <dt>${u}</dt>
            <dd>
              <button
                type="button"
                class="key"
                disabled=${!a.on}
                aria-label=${`${Ue(a.keys[c])}: ${u}`}
                aria-describedby="shortcuts-hint"
                onKeyDown=${d=>l(d,c)}
                onKeyUp=${d=>d.key===" "&&d.preventDefault()}
              >
                ${Ue(a.keys[c])}
              </button>
            </dd>
          </div>`)}
    </dl>
    ${o&&f`<p class="refusal" role="alert">${o}</p>`}
    <button type="button" class="plain" onClick=${()=>i({...Ee,on:a.on})}>
      The usual keys again
    </button>
  </dialog>`}import{useLayoutEffect as Tu,useRef as Au}from"preact/hooks";import{useLayoutEffect as Eu,useState as Cn}from"preact/hooks";function Nt({store:e,fetchArticle:t,run:n}){let[o,r]=Cn(null),[s,a]=Cn(!1),[i,l]=Cn("");if(Eu(()=>{t().then(r,()=>a(!0))},[]),s)return f`<p role="alert">The numbers could not be fetched. Close this and try again.</p>`;if(!o)return f`<p>Fetching …</p>`;let c=o.numbers.filter(d=>!d.agrees),u=o.numbers.filter(d=>d.agrees);return f`
    <ul class="parted">
      ${c.map(d=>f`<${Su}
            key=${d.name}
            printed=${d}
            store=${e}
            tried=${i===d.name}
            run=${e.watching||!d.run?null:()=>{l(d.name),n(d.run)}}
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
                <th scope="row">${L(d.name)}</th>
                <td>${Ba(d.printed)}</td>
                <td>${We(d.computed)}</td>
              </tr>`)}
        </tbody>
      </table>
    </details>
  `}function Su({printed:e,store:t,tried:n,run:o}){let r=n?Mu(e,t):null;return f`<li>
    <p class="name">${L(e.name)}</p>
    <dl>
      ${Lt("printed",Ou(Ba(e.printed),_t(e,e.computed)))}
      ${Lt("by the article’s rule",_t(e,e.computed))}
      ${e.computed_so===null?"":Lt("by the other calculation",_t(e,e.computed_so))}
      ${r===null?"":Lt("on the screen now",f`<strong class="shown" role="status">${_t(e,r)}</strong>`)}
    </dl>
    <p>${L(e.follows_from)}</p>
    ${o&&f`<button type="button" onClick=${o}>${e.run?.label}</button>`}
  </li>`}function Mu(e,t){let[n,o,r]=[t.frame.value,t.network.value,e.run?.shows??""];if(!n||!o)return null;if(r==="E_total")return n.error;let s=N(o).get(r.replace(/^out_/,""));return s?X(s,n)??null:null}function Lt(e,t){return f`<div class="row">
    <dt>${e}</dt>
    <dd>${t}</dd>
  </div>`}function Ba(e){return e.replace("-","−")}function _t(e,t){return We(t,e.printed.split(".")[1]?.length??0)}function Ou(e,t){let n=0;for(;n<e.length&&e[n]===t[n];)n++;let o=n-e.indexOf(".");return f`${e.slice(0,n)}<mark>${e[n]}</mark>${e.slice(n+1)}<span
      class="spoken"
      >, differs first at decimal ${o}, where a ${t[n]} was to stand</span
    >`}function Ua({open:e,close:t,store:n,fetchArticle:o,run:r}){let s=Au(null);return Tu(()=>{e?s.current?.showModal():s.current?.close()},[e]),f`<dialog ref=${s} class="about" aria-labelledby="about-title" onClose=${t}>
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
    ${e?f`<${Nt} store=${n} fetchArticle=${o} run=${r} />`:""}
  </dialog>`}import{useLayoutEffect as Va,useRef as za}from"preact/hooks";function It({formula:{left:e,sides:t,spoken:n},typeset:o}){return f`<div class="formula-place lines" role="math" aria-label=${n} tabindex="0">
    <${se} tex=${e} spoken="" typeset=${o} />
    ${t.map(r=>f`<${se} key=${r} tex=${`{}${r}`} spoken="" typeset=${o} />`)}
  </div>`}import{useId as Cu,useState as Lu}from"preact/hooks";function Ga({lesson:e,store:t,stop:n,answer:o}){let r=Cu(),s=e.progress.value[n.title];if(s)return f`<div class="ask done" data-verdict="right">
      <p class="asks">${L(n.asks)}</p>
      <p class="verdict-text">
        <b>${s.shown?"Shown:":"✓ Right:"}</b> <span class="value">${o?o.value:"…"}</span>
        ${e.refusal.value?f`<span class="refusal" role="alert">${e.refusal.value}</span>`:""}
      </p>
    </div>`;let a=e.verdict.value,i=a?$t(a):e.refusal.value?[e.refusal.value]:[],l=i.length===0?null:`${r}-verdict`;return f`<div class="ask" data-verdict=${a?.verdict??(i.length>0?"refused":"open")}>
    ${n.choices.length>0?f`<${Nu} lesson=${e} stop=${n} id=${r} tell=${l} />`:f`<${_u} lesson=${e} store=${t} stop=${n} id=${r} tell=${l} />`}
    ${i.length>0?f`<p class="verdict-text" id=${`${r}-verdict`}>
            <b>${i[0]}</b> ${i.slice(1).map(c=>f`${L(c)} `)}
          </p>`:""}
  </div>`}function _u({lesson:e,store:t,stop:n,id:o,tell:r}){let[s,a]=Lu("");return f`<form
    onSubmit=${i=>{i.preventDefault(),s.trim()&&e.answer(s.trim())}}
  >
    <label class="asks" for=${`${o}-field`}>${L(n.asks)}</label>
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
      <${Ha} lesson=${e} />
    </div>
  </form>`}function Nu({lesson:e,stop:t,id:n,tell:o}){return f`<p class="asks" id=${`${n}-asks`}>${L(t.asks)}</p>
    <div class="answer-row" role="group" aria-labelledby=${`${n}-asks`} aria-describedby=${o}>
      ${t.choices.map(({name:r,words:s})=>f`<button key=${r} type="button" class="choice" onClick=${()=>{e.answer(r)}}>
            ${s}
          </button>`)}
      <${Ha} lesson=${e} />
    </div>`}function Ha({lesson:e}){return f`<button type="button" class="plain" onClick=${()=>{e.showMe()}}>Show me</button>`}var Iu=["A forward pass","The output layer","The hidden layer","A whole iteration"];function ja({lesson:e,root:t}){let n=e.path.value?.stops??[],o=e.progress.value,{answered:r,shown:s,of:a}=gt(o,n);return f`<section class="summary" aria-labelledby="summary-title">
    <h4 id="summary-title">You can now</h4>
    <ul class="skills">
      ${n.map((i,l)=>{let c=o[i.title],[u,d]=c?c.shown?["◐","the answer was shown"]:["✓","answered by yourself"]:["○","not answered yet"];return f`<li key=${l}>
          <span aria-hidden="true">${u}</span>
          <span
            >${i.can} <span class="spoken">(${d})</span>
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
      ${Iu.map((i,l)=>f`<a key=${l} class="button" href=${`${t}/exercise?level=${l+1}`}>${i}</a>`)}
    </p>
  </section>`}import{useLayoutEffect as Ru,useState as Wu}from"preact/hooks";function Ln({tries:e,lesson:t,...n}){if(e.length===0)return"";let o=e.find(r=>r===t.tried.value);return f`<div class="tries" role="group" aria-label="Try it">
      ${e.map(r=>f`<button
            key=${r.label}
            type="button"
            aria-pressed=${r.panel?null:r===o}
            onClick=${()=>{t.attempt(r)}}
          >
            ${L(r.label)}
          </button>`)}
    </div>
    ${o?f`<${Pu} ...${n} key=${o.label} pressed=${o} />`:""}`}function Pu({store:e,fetchDerivation:t,typeset:n,pressed:o}){let[r,s]=Wu(null),a=e.frame.value,i=ee(e.notation.value),l=e.status.value.playing,c=`${o.quantity} ${i} ${l?"":`${a?.iteration} ${a?.revision}`}`;return Ru(()=>{if(!o.quantity||l)return s(null);let u=new AbortController;return t(o.quantity,i,u.signal).then(({steps:d})=>{let{tex:p,spoken:h}=d[d.length-1],m=[p.in_symbols,p.in_numbers,p.result].map(g=>`= ${g}`);u.signal.aborted||s({left:p.left,sides:[...new Set(m)],spoken:h})},()=>{}),()=>u.abort()},[c]),f`<div class="try-result">
    ${Du(e,o).map(u=>f`<p key=${u}>${L(u)}</p>`)}
    ${r?f`<${It} formula=${r} typeset=${n} />`:""}
  </div>`}function Du(e,{commands:t,select:n,shows:o}){let[r,s]=[e.frame.value,e.network.value];if(!r||!s)return[];let{number:a}=e.writing.value,i=N(s).get(n),l=[];if(t.length>0&&l.push(`Iteration ${r.iteration.toLocaleString("en")}.`),o==="E_total"&&l.push(`E_total is ${a(ye(r,s).value)}.`),i){let c=X(i,r),u=!("neuron"in i)||e.knows.value(`out_${n}`);l.push(`Marked in the diagram: ${G(i)}${c===void 0||!u?"":`, ${a(c)}`}.`)}return l}function Ka({caption:e,head:t,rows:n}){return f`<div class="table-place" tabindex="0" role="group" aria-label=${e}>
    <table>
      <caption>
        ${L(e)}
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
  </div>`}function Ja(e){let{lesson:t}=e,n=za(null),o=t.open.value;Va(()=>{o&&document.activeElement!==document.body&&n.current?.focus()},[o]);let r=za(null),s=t.stop.value!==null;if(Va(()=>{let c=matchMedia("(max-width: 760px)").matches;r.current?.scrollIntoView({block:c?"start":"nearest"})},[t.place.value,s]),!o)return"";let[a,i,l]=[t.path.value,t.stop.value,t.place.value];return f`<section class="card lesson" aria-labelledby="lesson-title" ref=${r}>
    <h2 id="lesson-title" class="spoken" tabindex="-1" ref=${n}>The article, as a lesson</h2>
    ${t.failed.value?f`<p role="alert">The lesson could not be fetched. Close it and try again.</p>`:""}
    ${a&&i?f`
            <${qu} lesson=${t} path=${a} place=${l} />
            <${Fu} ...${e} key=${l} stop=${i} />
            <${Bu} lesson=${t} path=${a} place=${l} />
          `:t.failed.value?"":f`<p class="waiting">Fetching the lesson …</p>`}
  </section>`}function Fu({lesson:e,store:t,root:n,fetchArticle:o,fetchDerivation:r,typeset:s,stop:a}){let i=e.isDone.value?e.revealed.value:null,l=i?i.formula:a.formula,c={lesson:e,store:t,fetchDerivation:r,typeset:s};return f`<div class="stop">
    <h3>${L(a.title)}</h3>
    ${e.foreign.value?f`<${Uu} lesson=${e} />`:""} ${_n(a.text)}
    ${l?f`<${It} key=${i!==null} formula=${l} typeset=${s} />`:""}
    <${Ga} lesson=${e} store=${t} stop=${a} answer=${i} />
    ${i?f`<div class="more">
            ${_n(i.text)}
            <${Ln} ...${c} tries=${i.tries} />
            ${i.table?f`<${Ka} ...${i.table} />`:""}
            ${i.readers.map(u=>f`<section class="asked" key=${u.asked}>
                  <h4><span class="by">A reader asked</span> ${L(u.asked)}</h4>
                  ${_n(u.answer)}
                  <${Ln} ...${c} tries=${u.tries} />
                </section>`)}
            ${i.errata?f`<${Nt} store=${t} fetchArticle=${o} run=${e.attempt} />`:""}
            ${a.sums_up?f`<${ja} lesson=${e} root=${n} />`:""}
          </div>`:""}
  </div>`}function qu({lesson:e,path:t,place:n}){let{answered:o,of:r}=gt(e.progress.value,t.stops);return f`<div
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
                ${L(s.title)}${s.title in e.progress.value?f`<span aria-hidden="true"> ✓</span><span class="spoken">, answered</span>`:""}
              </button>
            </li>`)}
      </ol>
    </details>`}function Bu({lesson:e,path:t,place:n}){return f`<nav class="ways" aria-label="Stops of the lesson">
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
  </nav>`}function Uu({lesson:e}){return f`<p class="own">
    This session shows a network of your own, and this lesson speaks of the article’s. Undo would bring yours
    back.
    <button type="button" onClick=${e.showArticle}>Show the article’s</button>
  </p>`}function _n(e){return e.map((t,n)=>f`<p key=${n}>${L(t)}</p>`)}var Gu=4;function Xa({store:e,actions:t,data:n}){let o=e.frame.value,r=e.network.value;if(!o||!r)return f`<p class="waiting">Fetching the network …</p>`;let s=r.names.layers[r.names.layers.length-1],{output_reduction:a}=r.settings,i=ye(o,r),l=i.of==="sample",c=e.knows.value,u=(d,p)=>c(d)?e.writing.value.number(p):"□";return f`
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
    ${l?Hu(o,s,a,u):ju(o,i,e,n.value)}
    ${i.hasPenalty&&o.withPenalty?f`<p class="sum penalty">
            + penalty on large weights${" "}
            <span class="term">${u("E_total",o.withPenalty.penalty)}</span>
          </p>`:""}
  `}function Hu(e,t,n,o){if(t.length===1||t.length>Gu)return"";let r=n==="mean"?" and ":" + ";return f`<p class="sum">
    ${n==="mean"?"= mean of ":"= "}
    ${t.map((s,a)=>f`${a>0?r:""}<span class="term"
            >E<sub>${s}</sub> ${o(`E_${s}`,e.outputErrors[a])}</span
          >`)}
  </p>`}function ju(e,{of:t,samples:n},o,r){let{number:s}=o.writing.value,a=r?.right.value,i=d=>`, right ${s(100*d,1)} %`,l=e.sample>=(o.network.value?.samples??1/0),c=t==="sum"?`sum over the ${T(n)} samples of the batch`:`mean of ${T(n)} training samples`,u=(d,p,h)=>f`<button
      type="button"
      class="plain step-sample"
      aria-label=${p}
      onClick=${()=>r?.showing.move(d)}
    >
      ${h}
    </button>`;return f`<p class="sum">
    ${c}${a?i(a.train):""}${Number.isNaN(e.testError)?"":f`${" · test "}<span class="term">${s(e.testError)}</span
            >${a?i(a.test):""}`}${` · epoch ${T(e.epoch)} · `}<span class="term"
      >${`shown: ${l?"test ":""}sample ${T(e.sample+1)}`}${o.watching||!r?"":f`${u(-1,"Previous sample","‹")}${u(1,"Next sample","›")}`}</span
    >${r?Ku(e,r.showing):""}
  </p>`}function Ku(e,t){let n=t.coming.value;return t.chosen.value===null||n.length===0?"":n.length>1?` · gradients of the next ${T(n.length)}`:n[0]===e.sample?"":` · next in training: ${T(n[0]+1)}`}var Ya=e=>f`<svg class="icon arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${e} /></svg>`;function Za({store:e,actions:t}){let{numbersIn:n}=e.writing.value,[o,r]=[e.history.value.undo,e.history.value.redo].map(s=>s&&n(s));return e.watching?f`<p class="watching">Watching: this link shows, and changes nothing.</p>`:f`
    <button
      type="button"
      class="quiet"
      disabled=${o===null}
      onClick=${t.undo}
      aria-keyshortcuts="Control+Z"
      title=${o===null?"Nothing to undo":`Undo ${o} (Ctrl-Z)`}
    >
      ${Ya("M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H6")}<span class="on-wide">Undo</span
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
      ${Ya("M10 2l3.5 3.5L10 9M13 5.5H7a4 4 0 0 0 0 8h3")}<span class="on-wide">Redo</span
      ><span class="what">${r===null?"":` ${r}`}</span>
    </button>
  `}function Qa({store:e,actions:t}){let n=e.progress.value;if(n===null)return"";let o=n.done+n.left,r=Math.floor(100*n.done/Math.max(1,o)),s=`On the way to iteration ${T(n.goal)}`;return f`<div class="progress">
    <div
      class="progress-bar"
      role="progressbar"
      aria-label=${s}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${r}
      aria-valuetext=${`${r} %: ${T(n.done)} of ${T(o)} iterations`}
    >
      <div style=${{width:`${r}%`}}></div>
    </div>
    <p>${s} · ${r} %</p>
    ${e.watching?"":f`<button type="button" onClick=${t.stop} title="Stop on the way (Space)">Stop</button>`}
  </div>`}import{useState as zu}from"preact/hooks";function Je({store:e}){return e.network.value.settings}function Ve(e,t){let{store:n,actions:o}=e;return{value:n.drafts.value.get(t)?.value??Je(e)[t],keep:r=>o.tryEdit(t,r)}}function ze(e,t){return{value:Je(e)[t],choose:n=>{e.actions.edit(t,n)}}}function Rt(e){let{rate:t}=e.store.writing.value;return f`<${V}
    label=${`Learning rate ${t}`}
    name="Learning rate"
    ...${Ve(e,"learning_rate")}
  />`}function Wt(e){return f`<${H}
    label="Update order"
    ...${ze(e,"update_order")}
    options=${[["simultaneous","Simultaneous"],["sequential","Sequential"]]}
  />`}function Pt(e){let{store:t,actions:n,begin:o}=e,{biases:r}=t.network.value;function s(a){let i=a==="frozen"?r==="none"?"shared":r:a;if(i===r)return void n.edit("train_biases",a!=="frozen");o(l=>$o(l,i,a!=="frozen"))}return f`<${H}
    label="Biases"
    value=${r==="none"?"none":Je(e).train_biases?r:"frozen"}
    choose=${s}
    options=${[["frozen","Frozen"],["shared","Trained, one per layer"],["per_neuron","Trained, one per neuron"],["none","None"]]}
  />`}function Dt(e){return f`
    <${H}
      label="Error function"
      ...${ze(e,"error")}
      options=${e.choices.errors.map(t=>[t.name,`${me(t.name)}: ${t.formula}`])}
    />
    <${H}
      label="Total error"
      ...${ze(e,"output_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
  `}function Ft(e){return f`
    <${H}
      label="Optimiser"
      ...${ze(e,"optimizer")}
      options=${e.choices.optimizers.map(t=>[t.name,me(t.name)])}
    />
    ${Vu(Je(e).optimizer).map(([t,n])=>f`<${V} key=${t} label=${n} ...${Ve(e,t)} />`)}
  `}function qt(e){return f`
    <${V} label="Batch size (0: all)" step=${1} ...${Ve(e,"batch_size")} />
    <${H}
      label="A batch’s gradient"
      ...${ze(e,"sample_reduction")}
      options=${[["sum","Sum"],["mean","Mean"]]}
    />
    <${ae}
      label="Shuffle every epoch"
      value=${Je(e).shuffle}
      choose=${t=>{e.actions.edit("shuffle",t)}}
    />
  `}function Bt(e){return f`
    <${V} label="L1" ...${Ve(e,"l1")} />
    <${V} label="L2" ...${Ve(e,"l2")} />
  `}function Vu(e){return e==="momentum"||e==="nesterov"?[["momentum","Momentum μ"]]:e==="rmsprop"?[["decay","Decay ρ"],["epsilon","ε"]]:e==="adam"?[["beta1","β₁"],["beta2","β₂"],["epsilon","ε"]]:[]}function es({store:e,actions:t,begin:n,choosing:o}){let[r,s]=[e.recipe.value,e.choices.value],[a,i]=zu("");if(!r||!s||!e.network.value||!e.frame.value)return f`<p class="waiting">Fetching the settings …</p>`;async function l(u){let d=await n(u);return i(d.ok?"":d.message),d}let c={recipe:r,choices:s,begin:l,store:e,actions:t,choosing:o};return f`
    ${a&&f`<p class="refusal" role="alert">${a}</p>`}
    <${Ju} ...${c} />
    <${Xu} ...${c} />
    <${Yu} ...${c} />
  `}function Ju(e){return f`<fieldset disabled=${e.store.keeps("rule")}>
    <legend>Rule <small>changes the run that goes on</small></legend>
    <${Rt} ...${e} />
    <${Wt} ...${e} />
    <${Pt} ...${e} />
    <${Dt} ...${e} />
    <${Ft} ...${e} />
    <${qt} ...${e} />
    <${Bt} ...${e} />
  </fieldset>`}function Xu({recipe:e,choices:t,begin:n,store:o}){let{start:r}=e.network,s=Xe(e),a=t.activations.filter(h=>h.name!=="softmax").map(h=>[h.name,`${me(h.name)}: ${h.formula}`]),i=t.activations.map(h=>[h.name,`${me(h.name)}: ${h.formula}`]),l="initializer"in r,c=(h,m)=>n(g=>{let{sizes:$,activations:w}=Xe(g);return Pe(g,$.with(h,m),w)}),u=(h,m)=>n(g=>{let{sizes:$,activations:w}=Xe(g);return Pe(g,$,w.with(h,m))}),d=()=>n(h=>{let{sizes:m,activations:g}=Xe(h);return Pe(h,[...m,m.at(-1)??2],[...g,g.at(-1)??"logistic"])}),p=()=>n(h=>{let{sizes:m,activations:g}=Xe(h);return Pe(h,m.slice(0,-1),g.slice(0,-1))});return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Network <small>starts a new run</small></legend>
    ${s.sizes.map((h,m)=>f`<div class="layer" key=${m}>
          <${V}
            label=${`Hidden layer ${m+1}`}
            name=${`Neurons in hidden layer ${m+1}`}
            step=${1}
            value=${h}
            keep=${g=>c(m,g)}
          />
          <${H}
            label="Activation"
            value=${s.activations[m]}
            options=${a}
            choose=${g=>{u(m,g)}}
          />
        </div>`)}
    <div class="field">
      <span>Hidden layers</span>
      <span class="pair">
        <button type="button" disabled=${s.sizes.length>=7} onClick=${d}>Add</button>
        <button type="button" disabled=${s.sizes.length===0} onClick=${p}>Remove</button>
      </span>
    </div>
    <${H}
      label="Output activation"
      value=${e.network.activations.at(-1)}
      options=${i}
      choose=${h=>{n(m=>ho(m,h,t.datasets))}}
    />
    <${H}
      label="Starting weights"
      value=${l?r.initializer:"given"}
      options=${[...l?[]:[["given","Given"]],...t.initializers.map(h=>[h.name,`${me(h.name)}: ${h.formula}`])]}
      choose=${h=>h!=="given"&&void n(m=>go(m,{initializer:h}))}
    />
    <${V}
      label="Seed"
      step=${1}
      value=${e.seed}
      keep=${h=>n(m=>mo(m,h))}
    />
  </fieldset>`}function Xe({network:e}){return{sizes:e.layers.slice(1,-1),activations:e.activations.slice(0,-1)}}function Yu({recipe:e,choices:t,begin:n,store:o,actions:r,choosing:s}){let{data:a}=e,i="dataset"in a?a:null,l=t.datasets.find(c=>c.name===i?.dataset);return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Data <small>starts a new run</small></legend>
    <${H}
      label="Samples from"
      value=${s.openName.value??"rows"}
      options=${[...s.openName.value?[]:[["rows","The rows given"]],...t.datasets.map(c=>[c.name,c.title])]}
      choose=${c=>c!=="rows"&&void s.choose(c)}
    />
    <${Co} ...${{store:o,actions:r,choosing:s}} />
    ${i&&l&&!l.fixed?f`<${V}
            label="Samples"
            step=${10}
            value=${i.samples??l.usual_samples}
            keep=${c=>n(u=>ut(u,{samples:c}))}
          />`:""}
    ${i&&l?.noise?f`<${V}
            label="Noise"
            value=${i.noise??0}
            keep=${c=>n(u=>ut(u,{noise:c}))}
          />`:""}
    ${i&&l&&l.usual_samples>1?f`<${V}
            label="Part for testing"
            value=${i.test_fraction??0}
            keep=${c=>n(u=>ut(u,{test_fraction:c}))}
          />`:""}
  </fieldset>`}import{useLayoutEffect as Zu,useRef as ts}from"preact/hooks";function ns({open:e,scale:t,store:n,mount:o}){let r=ts(null),s=ts(null),a=e.value;Zu(()=>{if(!a)return r.current?.close();r.current?.showModal(),s.current?.childElementCount===0&&o(s.current)},[a]);let i=(n.network.value?.samples??1)>1,l=!Number.isNaN(n.frame.value?.testError??NaN);return f`<dialog
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
      <${H}
        label="Scale of errors"
        value=${t.value}
        options=${[["automatic","Automatic"],["linear","Linear"],["logarithmic","Logarithmic"]]}
        choose=${c=>t.value=c}
      />
    </div>
  </dialog>`}import{useLayoutEffect as os,useRef as rs}from"preact/hooks";var as={rate:Rt,batch:qt,order:Wt,biases:Pt,error:Dt,optimizer:Ft,penalty:Bt},ss={rate:"Change the learning rate",batch:"Change the batch",order:"Change the update order",biases:"Change the biases",error:"Change the error function",optimizer:"Change the optimiser",penalty:"Change the penalty"};function is(e){let{store:t,actions:n,edited:o,lit:r,fetchArticle:s}=e,a=t.network.value;if(!a)return"";let i=new Set(a.unlike_article),l=xo(a.unlike_article,t.history.value.edits),c=t.keeps("rule")||t.connection.value!=="open",u=async()=>n.open(await s());return f`
    <ul class="rule-parts" aria-label="The rule">
      ${ko(a,t.writing.value).map(({name:d,before:p,words:h,settings:m})=>{let g=m.some(b=>i.has(b)),$=m.includes(r.value??""),w=`chip${g?" unlike":""}${$?" lit":""}`,v=f`${p&&f`<span class="before">${p} </span>`}<span class="value"
            >${h}</span
          >`;return!as[d]||t.keeps("rule")?f`<li key=${d}><span class=${w}>${v}</span></li>`:f`<li key=${d}>
          <button
            type="button"
            class=${w}
            data-part=${d}
            title=${ss[d]}
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
        ${!t.keeps("network")&&f`<button type="button" class="plain" onClick=${u}>back to the article</button>`}
      </p>`}
    ${o.value&&f`<${Qu} key=${o.value} part=${o.value} ...${e} />`}
  `}function Qu({part:e,...t}){let{store:n,edited:o}=t,r=rs(null),s=n.choices.value,a=s!==null&&n.recipe.value!==null,i=()=>r.current?.hidePopover(),l=rs(!1);function c(){i(),n.wondered.value=e,t.workbench.open("curves")}let u=async(d,p)=>{let h=await t.actions.tryEdit(d,p);return h.ok&&l.current&&i(),h};return os(()=>{let d=r.current;d.showPopover();let p=document.querySelector(`.chip[data-part="${e}"]`);p&&ep(d,p.getBoundingClientRect())},[a]),os(()=>{let d=r.current?.querySelector("input, select");d?.focus(),d instanceof HTMLInputElement&&d.type==="text"&&d.select()},[a]),f`<div
    ref=${r}
    class="popup rule-editor"
    popover
    role="group"
    aria-label=${ss[e]}
    onToggle=${d=>d.newState==="closed"&&o.value===e&&(o.value=null)}
    onKeyDownCapture=${d=>{d.key==="Escape"&&i(),l.current=d.key==="Enter"}}
  >
    ${a?f`<${as[e]} ...${t} actions=${{...t.actions,tryEdit:u}} choices=${s} />`:"Fetching the choices …"}
    ${a&&!t.workbench.hides("curves")&&f`<button type="button" class="plain" onClick=${c}>What if …</button>`}
  </div>`}function ep(e,t){let{offsetWidth:n,offsetHeight:o}=e,r=Math.max(8,Math.min(t.left,innerWidth-n-8)),s=t.bottom+6,a=s+o<innerHeight?s:Math.max(8,t.top-o-6);Object.assign(e.style,{left:`${r}px`,top:`${a}px`})}import{useLayoutEffect as op,useRef as ps,useState as cs}from"preact/hooks";import{useRef as tp,useState as Ye}from"preact/hooks";var np=1e4;function ls({fetchTable:e,end:t}){let[n,o]=Ye(0),[r,s]=Ye(t),[a,i]=Ye(Math.max(1,Math.ceil(t/np))),[l,c]=Ye(null),[u,d]=Ye(""),p=tp(null),h=Math.floor((r-n)/a)+1;async function m(){p.current=new AbortController,d(""),c(0);try{await e({from:n,to:r,stride:a},c,p.current.signal),d("The table is among your downloads.")}catch($){d(p.current.signal.aborted?"Stopped.":$ instanceof Error?$.message:"")}c(null)}let g=($,w,v)=>async b=>!Number.isInteger(b)||b<w||b>v?{ok:!1,message:`A whole number from ${T(w)} to ${T(v)} was expected.`}:($(b),{ok:!0});return f`<details class="csv">
    <summary>The run as a table (CSV): every quantity by iteration</summary>
    <${V} label="From iteration" step=${1} value=${n} keep=${g(o,0,r)} />
    <${V} label="To iteration" step=${1} value=${r} keep=${g(s,n,t)} />
    <${V}
      label="Every … iterations"
      step=${1}
      value=${a}
      keep=${g(i,1,Math.max(1,t))}
    />
    ${l===null?f`<button type="button" onClick=${m}>${`Download ${T(h)} rows`}</button>`:f`<div class="pair">
            <progress max=${h+1} value=${l} aria-label="Rows that have come"></progress>
            <span>${`${T(Math.max(0,l-1))} of ${T(h)}`}</span>
            <button type="button" onClick=${()=>p.current?.abort()}>Stop</button>
          </div>`}
    <p role="status">${u}</p>
  </details>`}function ds({open:e,close:t,fetchLinks:n,query:o,files:r,save:s,fetchTable:a,store:i}){let l=ps(null),[c,u]=cs(null),[d,p]=cs("");op(()=>{if(!e)return l.current?.close();l.current?.showModal(),p(""),u(null);let g=!0;return n().then($=>g&&u($),()=>g&&p("The links could not be made. Close this and try again.")),()=>{g=!1}},[e]);async function h(g){let $=new URL(g,location.href).href;try{await navigator.clipboard.writeText($),p("The link is on the clipboard.")}catch{p("The browser did not allow that; the link is selected, press Ctrl-C.")}}let{end:m}=i.frame.value??{end:0};return f`<dialog ref=${l} class="share" aria-labelledby="share-title" onClose=${t}>
    <header>
      <h2 id="share-title">Share</h2>
      <button type="button" onClick=${t}>Close</button>
    </header>
    ${c?f`
            <${us} title="A copy" button="Copy link" path=${c.copy_path+o} copy=${h}>
              Opens exactly this state, in a session of its own.
            <//>
            <${us} title="Watch" button="Copy watch link" path=${c.watch_path+o} copy=${h}>
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
    ${e?f`<${ls} fetchTable=${a} end=${m} />`:""}
  </dialog>`}function us({title:e,button:t,path:n,copy:o,children:r}){let s=ps(null);return f`<div class="link-row">
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
  </div>`}import{useState as fs}from"preact/hooks";var Nn=[.5,1,2,5,10,30,60,200,1e3,1e4,null],hs=[.2,.5,1,2,5],rp=" ",ap=[...pn,"iteration","epoch"];function sp(e,t="iteration"){return e===null?"as fast as possible":e<1?`1 ${t} in ${1/e} s`:`${T(e)} ${t}${e===1?"":"s"} a second`}function ip(e){return e===null?"fastest":e<1?`1 in ${1/e} s`:`${T(e)}/s`}function Ut(e){return f`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${e} /></svg>`}function ms({store:e,actions:t}){let n=e.frame.value,{playing:o,iterations_per_s:r,until:s}=e.status.value,a=e.stepBy.value,i=o||e.playingSteps.value,l=ne(a),c=l?hs:Nn,u=l?e.pace.value:e.speed.value,d=o?r:u,p=e.connection.value!=="open"||!n||e.watching,h=!n||n.iteration===0&&!e.cursor.value?.at;function m($,w){let{on:v,keys:b}=e.shortcuts.value,y=b[$];return v?{title:`${w} (${Ue(y)})`,"aria-keyshortcuts":kr(y)}:{title:w}}function g($){if(l)return t.setPace(hs[$]);e.speed.value=Nn[$],o&&t.run(Nn[$],s)}return f`
    <div class="buttons">
      <button
        type="button"
        class="sign"
        disabled=${p}
        onClick=${t.reset}
        aria-label="Reset"
        ...${m("reset","Reset: starting values again. Undo brings this run back.")}
      >
        ${Ut("M3.2 8a5 5 0 1 0 1.6-3.7M3 2v3.2h3.2")}
      </button>
      <button
        type="button"
        class="sign"
        disabled=${p||h}
        onClick=${t.back}
        aria-label="Back"
        ...${m("back",`Back: one ${a}`)}
      >
        ${Ut("M11 3 4 8l7 5z")}
      </button>
      <button
        type="button"
        class="step"
        disabled=${p}
        onClick=${t.step}
        ...${m("step",`Step: one ${a}`)}
      >
        Step${Ut("M6 4l5 4-5 4z")}
      </button>
      <button
        type="button"
        class="primary"
        disabled=${p}
        onClick=${()=>i?t.pause():t.play()}
        ...${m("play",i?"Pause":"Play")}
      >
        ${Ut(i?"M5 3v10M11 3v10":"M5 3l8 5-8 5z")}${i?"Pause":"Play"}
      </button>
    </div>
    <select
      class="step-by"
      aria-label="Step by"
      title="The size of a step"
      value=${a}
      disabled=${p}
      onChange=${$=>t.setStepBy($.target.value)}
    >
      ${ap.map($=>f`<option key=${$} value=${$}>by ${$}</option>`)}
    </select>
    <label class="speed">
      <span>speed</span>
      <input
        type="range"
        min="0"
        max=${c.length-1}
        step="1"
        value=${c.indexOf(u)}
        aria-valuetext=${sp(d,l&&!o?a:"iteration")}
        onInput=${$=>g(Number($.target.value))}
      />
      <span class="speed-words" aria-hidden="true">${ip(d)}</span>
    </label>
    <${lp} store=${e} actions=${t} disabled=${p} />
  `}function lp({store:e,actions:t,disabled:n}){let[o,r]=fs(`10${rp}000`),[s,a]=fs(""),i=e.frame.value;function l(){let c=uo(o.replace(/\s/g,""));if(c===null||c<0||!Number.isInteger(c))return a(`“${o}” is no iteration. Type a whole number such as 10000.`);i&&c<=i.end?t.seek(c):t.run(null,c)}return f`<form
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
  </form>`}import{useRef as cp}from"preact/hooks";function $s({store:e,actions:t,enlarge:n}){let o=e.frame.value;return f`
    <p class="where">
      <strong data-testid="iteration">${o?T(o.iteration):"–"}</strong>
      <span class="of">iteration${o&&o.end>0?`, of ${T(o.end)}`:""}</span>
    </p>
    <div class="where-more">
      <${up} store=${e} actions=${t} />
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
  `}function up({store:e,actions:t}){let n=cp(null),{branches:o}=e.history.value;if(o.length===0)return"";let{number:r}=e.writing.value,s=a=>{n.current?.hidePopover(),t.choose(a)};return f`
    <button type="button" class="plain" popovertarget="other-runs">
      ${o.length===1?"1 other run":`${o.length} other runs`}
    </button>
    <div id="other-runs" class="popup branches" popover ref=${n}>
      <h2>Other runs</h2>
      <ul>
        ${o.map(a=>f`<li key=${a.id}>
              ${e.watching?gs(a,r):f`<button type="button" onClick=${()=>s(a.id)}>
                      ${gs(a,r)}
                    </button>`}
            </li>`)}
      </ul>
    </div>
  `}function gs({parted_at:e,end:t,error:n},o){let r=`parted at ${T(e)}, reached ${T(t)}`;return n===null?r:`${r}: E ${o(n)}`}import{useLayoutEffect as pp,useState as dp}from"preact/hooks";function vs({store:e,actions:t,fetchPath:n}){let[o,r,s]=[e.view.value,e.frame.value,e.network.value],a=fp(o?.stop??null,n);if(!r||!s)return"";let{playing:i,iterations_per_s:l}=e.status.value,c=N(s),u=o?.selected?c.get(o.selected):void 0,d=e.moment.value,p=o!==null&&e.selected.value!==null&&e.selected.value!==o.selected,h=l===null?"as fast as possible":`${T(l)} iterations a second`;return f`<section class="watched" aria-label="The watched page" data-testid="watched">
    <p><strong>Watching</strong>${i?`: it plays, ${h}.`:": it stands still."}</p>
    ${u?f`<p>It explains ${G(u)}.</p>`:""}
    ${d&&o?.step_by?f`<p>
            ${d.operation?`It is at operation ${T(d.at)} of ${T(d.of)}, ${d.operation.phase}.`:"It is before the first operation of an iteration."}
          </p>`:""}
    ${o?.stop?f`<p>Lesson, stop ${o.stop}${a?`: ${a}`:""}.</p>`:""}
    ${o&&o.hidden.length>0?f`<p>The answer to a question is hidden until it is given.</p>`:""}
    ${p?f`<button type="button" class="plain" onClick=${t.free}>Explain what it explains</button>`:""}
  </section>`}function fp(e,t){let[n,o]=dp([]);return pp(()=>{e===null||n.length>0||t().then(({stops:r})=>o(r.map(({title:s})=>s)),()=>{})},[e]),e===null?"":n[e-1]??""}function ue({layers:e}){let t=0;return e.slice(1).map((n,o)=>{let r=e[o],s={first:t,from:r,to:n};return t+=r.length*n.length,s})}function ge(e){return ue(e).reduce((t,{from:n,to:o})=>t+n.length*o.length,0)}function Ae(e,{first:t,from:n,to:o},r){return o.flatMap((s,a)=>n.map((i,l)=>{let c=t+a*n.length+l,u=ws(r.get(i),r.get(s)),d=e.parameters[c];return{parameter:c,name:d,from:i,to:s,...u,label:null,grows:0,bias:!1}}))}function Gt({parameter:e,name:t,x:n,y:o,to:r},s){return r.map(a=>{let i=s.get(a),l=ws({x:n,y:o,halfWidth:20,halfHeight:20,shape:"circle"},i);return{parameter:e,name:t,from:t,to:a,...l,label:null,grows:0,bias:!0}})}function ws(e,t){let[n,o]=[bs(e,1),bs(t,-1)],r=Math.hypot(o.x-n.x,o.y-n.y)||1,[s,a]=[(o.x-n.x)/r,(o.y-n.y)/r];return{x1:n.x+s*n.gap,y1:n.y+a*n.gap,x2:o.x-s*o.gap,y2:o.y-a*o.gap}}function bs({x:e,y:t,halfWidth:n,shape:o},r){return o==="pill"?{x:e+r*n,y:t,gap:0}:{x:e,y:t,gap:n}}var hp=[.5,.44,.56,.38,.62,.32,.68],mp=[.33,.37,.3,.41,.27,.45,.24,.5,.55,.6,.66,.72,.78,.2,.82];function xs(e,t,{fontSize:n,stacked:o,letters:r,decimals:s}){let a=n+2,i={width:n*.62*(o?Math.max(s+2.6,r):s+r+4.4),height:o?2*a+4:n+9},[l,c]=[i.width+2*.15*n,i.height+.15*n],u=[...t],d=[];for(let p of e){let m=(Math.abs(p.y2-p.y1)<.1*n?hp:mp).map(g=>({x:p.x1+g*(p.x2-p.x1),y:p.y1+g*(p.y2-p.y1),...i})).find(({x:g,y:$})=>!u.some(w=>Ht({x:g,y:$,width:l,height:c},w)));if(!m)return!1;u.push(m),d.push(m)}e.forEach((p,h)=>p.label=d[h]);for(let[p,h]of e.entries()){let m=u.filter($=>$!==u[t.length+p]),g=$=>({...d[p],y:d[p].y+$*a/2,height:d[p].height+a});h.grows=[1,-1].find($=>!m.some(w=>Ht(g($),w)))??0,h.grows!==0&&(u[t.length+p]=g(h.grows))}return!0}function Es(e,t,n,o,r=[]){for(let i of o){let l=ys(e,t,c=>n(c,i),[ks],r);if(l.every(c=>c!==null))return{decimals:i,places:l}}let s=o.find(i=>i<=4)??o[o.length-1],a=ys(e,t,i=>n(i,s),[ks,gp],r);return{decimals:s,places:a.filter(i=>i!==null)}}function ys(e,t,n,o,r){let s=e.edges.flatMap(({label:i})=>i?[i]:[]),a=[...e.obstacles,...s,...r];return t.map((i,l)=>{for(let[c,u]of o.entries()){let d=u(i,n(l),a,e);if(d)return a.push(d),{box:d,away:c>0}}return null})}function ks(e,t,n){for(let o=0;o<=48;o+=4)for(let r of o===0?[0]:[-1,1])for(let s of[.72,.66,.78,.6,.54,.48,.4,.3,.22]){let a=e.x1+s*(e.x2-e.x1),i=e.y1+s*(e.y2-e.y1)+r*o,l={x:a,y:i,...t};if(!n.some(c=>Ht(l,c)))return l}return null}function gp(e,t,n,o){let[r,s]=[(e.x1+e.x2)/2,(e.y1+e.y2)/2],[a,i]=[null,1/0];for(let l=t.height/2;l<=o.height-t.height/2;l+=6)for(let c=t.width/2;c<=o.width-t.width/2;c+=6){let u=Math.hypot(c-r,l-s),d={x:c,y:l,...t};u>=i||n.some(p=>Ht(d,p))||([a,i]=[d,u])}return a}function Ss({parameters:e,written:t=e}){return Math.max(2,...t.filter(n=>n.startsWith("w")).map(n=>n.length))}function Ht(e,t){return Math.abs(e.x-t.x)*2<e.width+t.width&&Math.abs(e.y-t.y)*2<e.height+t.height}var Ms=1.35,$p=.92,vp=6;function Os(e,t,n){let o=bp(e,t,n),{across:r,step:s,radius:a}=o,{fontSize:i,labels:l}=n,c=n.decimals??4;if(!(r>=2*a+1.2*i&&s>=o.least)&&!n.forced)return null;let d=wp(e,o),p=new Map(d.map(b=>[b.name,b])),h=yp(e,o,i,c),m=kp(e,o,p,i,n.decimals!==null),g=ue(e).flatMap(b=>Ae(e,b,p)),$=[...d.flatMap(b=>xp(b,o,i,c)),...h.map(({x:b,y,width:S,height:x})=>({x:b,y,width:S,height:x+.5*i})),...m.map(b=>pe(b,i,c))],w=Ss(e);return l!=="none"&&!xs(g,$,{fontSize:i,stacked:l==="stacked",letters:w,decimals:c})?null:{...t,decimals:c,fontSize:i,spots:d,biases:h,targets:m,radius:a,obstacles:$,captions:[],frames:[],thickness:1,edges:[...g,...h.flatMap(b=>Gt(b,p))],gaps:ue(e).map((b,y)=>({...b,...Ze,kind:"lines",layer:y+1})),columns:Qe(e,h,o.details),parameters:e.parameters,showsValues:n.decimals!==null,showsDetails:o.details,stacked:l==="stacked"}}var Ze={left:0,right:0,rows:[],bias:null};function bp(e,{width:t,height:n},{fontSize:o,decimals:r,labels:s,details:a=!0}){let i=Math.max(...e.layers.map(Z=>Z.length)),l=Math.max(1,e.layers.length-1),c=r===null?0:.62*(r+3)*o,u=r===null?.9*o:Math.max(c/2+.32*o,1.9*o),d=Ms*o,p=s==="stacked",h=e.biases==="shared",m=a?(e.biases==="per_neuron"?2*d:d)+.2*o:0,g=(a?d+.2*o:0)+(p?2*d+.2*o:0),$=u+m+.15*o,w=u+g+.15*o+(h?3.7*o:0),v=Math.max(u,p?(c+4*.62*o)/2:0)+.5*o,b=(r===null?0:.62*((r??0)+4)*o)+1.4*o,y=p?Math.max(u,(c+(vp-1)*.62*o)/2)+.3*o:u+b,S=(t-v-y)/l,x=i===1?0:2*u+m+g+.4*o,k=n-$-w,E=i===1?0:Math.min(k/(i-1),Math.max(x,(p?1.8:1.25)*S)),A=k-E*(i-1),q=i===1?k>=0:!0;return{radius:u,across:S,step:E,left:v,over:m,under:g,below:p,line:d,shared:h,details:a,tallest:i,free:k,least:q?x:1/0,middle:$+k/2,bottom:n-Math.max(0,A/2-o)}}function wp(e,{left:t,across:n,middle:o,step:r,radius:s}){return e.layers.flatMap((a,i)=>a.map((l,c)=>({layer:i,index:c,name:l,halfWidth:s,halfHeight:s,shape:"circle",x:t+i*n,y:o+(c-(a.length-1)/2)*r})))}function yp(e,{shared:t,across:n,left:o,bottom:r},s,a){if(!t)return[];let i=ge(e),l=.62*(Math.max(2,a)+3)*s+s;return e.layers.slice(1).map((c,u)=>({parameter:i+u,name:e.parameters[i+u],width:l,height:2.9*s,to:c,x:Math.max(l/2+2,o+(u+.34)*n),y:r-1.75*s}))}function kp(e,{radius:t,below:n,line:o,details:r},s,a,i){let l=e.layers.length;return i?e.layers[l-1].map((c,u)=>{let{x:d,y:p}=s.get(c),h=`target_${c}`;return n?{layer:l,index:u,name:h,x:d,y:p+t+(r?o:0)+1.2*o,align:"middle",lines:2}:{layer:l,index:u,name:h,x:d+t+.9*a,y:p,align:"start",lines:3}}):[]}function xp({x:e,y:t,layer:n},{radius:o,over:r,line:s,details:a},i,l){let c={x:e,y:t,width:2*o+.4*i,height:2*o};if(!a||n===0)return[c];let u=$p*.62*i*(l+6.5);return[c,{x:e,y:t-o-r/2,width:u,height:r},{x:e+.4*i,y:t+o+s/2,width:u-2*.62*i,height:s}]}function pe({x:e,y:t,align:n,lines:o},r,s){let a=.62*r*(s+4+(n==="middle"?4:0));return{x:n==="start"?e+a/2:e,y:t,width:a,height:o*Ms*r}}function Qe(e,t,n){let o=new Set(e.biases==="per_neuron"&&n?e.parameters:[]),r=e.layers.map((a,i)=>[...a.flatMap(l=>o.has(`b_${l}`)?[`b_${l}`,l]:[l]),...t.filter((l,c)=>c===i).map(({name:l})=>l)]),s=e.layers[e.layers.length-1];return[...r,s.map(a=>`target_${a}`)]}var Ep=2.7;function Ts(e,t,n){let{fontSize:o,air:r}=n,s=n.decimals??2,a=n.decimals!==null,i=In(o,n.decimals),{width:l,height:c}=t,u=e.biases==="shared",[d,p]=[i.halfWidth+.3*o,Mp(i,n)],h=(l-d-p)/Math.max(1,e.layers.length-1),m=c-.4*o-(u?3.6*o:0),g=Math.max(...e.layers.map(E=>E.length)),$=m/g;if(!($>=2*i.halfHeight+.35*o&&h>=2*i.halfWidth+r*o)&&!n.forced)return null;let v=e.layers.flatMap((E,A)=>{let q=Sp(E.length,m,$);return E.map((Z,it)=>({layer:A,index:it,name:Z,...i,shape:"pill",x:d+A*h,y:.2*o+m/2+(it-(E.length-1)/2)*q}))}),b=new Map(v.map(E=>[E.name,E])),y=ge(e),S=u?e.layers.slice(1).map((E,A)=>({parameter:y+A,name:e.parameters[y+A],to:E,width:2*i.halfWidth,height:2.9*o,x:Math.max(i.halfWidth+2,d+(A+.34)*h),y:c-1.6*o})):[],x=Rn(e,b,o,a,m),k=ue(e);return{...t,decimals:s,fontSize:o,spots:v,biases:S,targets:x,radius:i.halfHeight,captions:[],frames:[],thickness:.55,edges:[...k.flatMap(E=>Ae(e,E,b)),...S.flatMap(E=>Gt(E,b))],gaps:k.map((E,A)=>({...E,...Ze,kind:"lines",layer:A+1})),columns:Qe(e,S,!1),parameters:e.parameters,showsValues:a,showsDetails:!1,stacked:!1,obstacles:[...v.map(E=>({x:E.x,y:E.y,width:2*E.halfWidth,height:2*E.halfHeight})),...x.map(E=>pe(E,o,s)),...S]}}function In(e,t){return t===null?{halfWidth:1.6*e,halfHeight:.75*e}:{halfWidth:(.62*(t+3)*e+1.1*e)/2,halfHeight:Ep/2*e}}function Sp(e,t,n){return Math.min(t/e,2*n)}function Mp({halfWidth:e},{fontSize:t,decimals:n}){return e+(n===null?.3:.62*(n+4)+1)*t}function Rn(e,t,n,o,r){let s=e.layers.length,a=e.layers[s-1];if(!o)return[];let l=r/a.length>=4.3*n?3:1;return a.map((c,u)=>{let{x:d,y:p,halfWidth:h}=t.get(c);return{layer:s,index:u,name:`target_${c}`,x:d+h+.8*n,y:p,align:"start",lines:l}})}var Op=18,Tp=.5,Wn=10,Ap=.55;function Ls(e,t,{most:n,least:o}){let r=Cp(e,t,n,o),{fontSize:s,decimals:a,isNarrow:i,top:l,free:c}=r,u=e.layers.map(b=>Lp(b.length,r)),d=l+c/2,{at:p,gaps:h}=_p(e,t,u,r),m=e.layers.flatMap((b,y)=>{let{halfWidth:S,halfHeight:x,shape:k,step:E}=u[y];return b.map((A,q)=>({layer:y,index:q,name:A,halfWidth:S,halfHeight:x,shape:k,x:p[y],y:d+(q-(b.length-1)/2)*E}))}),g=new Map(m.map(b=>[b.name,b])),$=h.map((b,y)=>({...b,rows:Ip(e.layers[y+1],g,u[y+1])})),w=i?[]:Rn(e,g,s,u[u.length-1].shape==="pill",c),v=Rp(e,t,$,p,s,a);return{...t,decimals:a,fontSize:s,spots:m,targets:w,biases:v,gaps:$,radius:2*s,edges:$.flatMap(b=>b.kind==="matrix"?[]:Ae(e,b,g)),frames:Wp($,m),thickness:Tp,captions:Pp(e,u,p,l-.9*s,i),columns:Qe(e,v,!1),parameters:e.parameters,showsValues:!i,showsDetails:!1,stacked:i,obstacles:[...m.map(b=>({x:b.x,y:b.y,width:2*b.halfWidth,height:2*b.halfHeight})),...w.map(b=>pe(b,s,a))]}}function Cp(e,{width:t,height:n},o,r){let s=Math.max(r,Math.min(22,Math.max(11,Math.min(t/62,n/30)))),a=1.9*s,i=e.biases==="shared"?3.8*s:.4*s;return{fontSize:s,top:a,free:n-a-i,decimals:Math.min(o,4),isNarrow:t<34*s}}function Lp(e,{fontSize:t,decimals:n,isNarrow:o,free:r}){let s=r/e,a=In(t,o?null:n);if(e<=8&&s>=2*a.halfHeight+.3*t)return{...a,shape:"pill",step:Math.min(s,5.5*t)};if(e<=16){let l=Math.min(.42*s,1.1*t);return{halfWidth:l,halfHeight:l,shape:"dot",step:s}}let i=Math.min(22,s<3?s:Math.floor(2*s)/2);return{halfWidth:o?4:.55*t,halfHeight:i/2,shape:"cell",step:i}}function _p(e,{width:t},n,{fontSize:o,decimals:r,isNarrow:s}){let a=(s?.25:Ap)*o,i=e.biases==="per_neuron",l=i?Math.max(3,.45*o)+.3*o:0,c=e.layers.slice(1).map((E,A)=>Np(e.layers[A].length,E.length)),u=c.map(E=>E==="matrix"),d=c.map((E,A)=>u[A]?e.layers[A].length:s?30:60),p=(s?.2:.62*(r+4)+1.2)*o,h=n.reduce((E,{halfWidth:A})=>E+2*A,0)+u.reduce((E,A)=>E+2*a+(A?l+Wn:0),0),m=.3*o,g=t-m-p-h,$=g/d.reduce((E,A)=>E+A,0),w=d.map((E,A)=>u[A]?Wn+Math.min($,Op)*E:$*E),v=u.filter(Boolean).length*Wn,b=(g+v-w.reduce((E,A)=>E+A,0))/w.length,y=m,S=[],x=ge(e),k=ue(e).map((E,A)=>{S.push(y+n[A].halfWidth),y+=2*n[A].halfWidth+b/2+a;let q={left:y,right:y+w[A]},Z=u[A]&&i?{x:q.right+.3*o,width:l-.3*o,first:x}:null;return y=q.right+(u[A]?l:0)+a+b/2,x+=E.to.length,{...E,...Ze,...q,bias:Z,kind:c[A],layer:A+1}});return S.push(y+n[n.length-1].halfWidth),{at:S,gaps:k}}function Np(e,t){let n=Math.max(e,t);return n>16?"matrix":n>8?"canvas":"lines"}function Ip(e,t,{shape:n,step:o,halfHeight:r}){let s=n==="cell"?o:Math.min(.86*o,1.7*r);return e.map(a=>({y:t.get(a).y,height:s}))}function Rp(e,{height:t},n,o,r,s){if(e.biases!=="shared")return[];let a=ge(e),i=Math.min(...n.map((c,u)=>o[u+1]-o[u])),l=Math.min(.62*(s+3)*r+r,i-4);return n.map(({to:c},u)=>({parameter:a+u,name:e.parameters[a+u],to:c,width:l,height:2.7*r,x:Math.max(l/2+1,(o[u]+o[u+1])/2),y:t-1.6*r}))}function Wp(e,t){let n=e.flatMap(({kind:a,left:i,right:l,rows:c,bias:u})=>{if(a!=="matrix")return[];let d=u?[[i,l],[u.x,u.x+u.width]]:[[i,l]];return(c.length>1&&Math.abs(c[1].y-c[0].y-c[0].height)<.01?[{from:c[0],to:c[c.length-1]}]:c.map(m=>({from:m,to:m}))).flatMap(({from:m,to:g})=>d.map(([$,w])=>As($,w,m.y-m.height/2,g.y+g.height/2)))}),o=t.filter(({shape:a})=>a==="cell"),s=o.filter(({index:a})=>a===0).map(a=>{let i=o.findLast(({layer:l})=>l===a.layer)??a;return As(a.x-a.halfWidth,a.x+a.halfWidth,a.y-a.halfHeight,i.y+i.halfHeight)});return[...n,...s]}function As(e,t,n,o){return{x:(e+t)/2,y:(n+o)/2,width:t-e,height:o-n}}function Pp(e,t,n,o,r){return e.layers.flatMap((s,a)=>{if(t[a].shape==="pill")return[];let i=s[0].split(".")[0].replace(/\d+$/,l=>s[0].includes(".")?l:"");return[{x:n[a],y:o,words:r?i:`${i} · ${s.length}`}]})}var Dp=[36,34,32,30,28.5,27,25.5,24,23,22,21,20,19,18,17.25,16.5,15.75,15,14.5,14,13.5,13,12.5,12,11.5,11,10.5,10];function Is(e,t,{most:n=9,least:o=0}={}){let r=Ws(e);return r>8?Ls(e,t,{most:n,least:o}):r<=4?_s(qp(n),t,o,s=>Os(e,t,s)):_s(Bp(n),t,o,s=>Ts(e,t,s))}function _s(e,t,n,o){let r=Fp(t);for(let s of n>0?[n,0]:[0])for(let a of e)for(let i of Dp.filter(l=>l<=r&&l>=Math.max(a.from,s))){let l=o({...a,fontSize:i});if(l)return l}return o({...e[e.length-1],fontSize:10,forced:!0})}function Rs(e,t){let n=Ws(e),o=(e.biases==="shared"?76:0)+(e.biases==="per_neuron"&&n<=4?20*n:0);return n>8?Math.round(Math.max(.5*t,460)):n>4?Math.round(Math.max(.48*t,n*50+20+o)):Math.round(Math.max(.5*t,(n<=2?156:146)*n+o))}function Ws({layers:e}){return Math.max(...e.map(t=>t.length))}function Fp({width:e,height:t}){return Math.max(10,Math.min(e/24,t/15))}function qp(e){let t=Math.min(e,4);return[{from:11.5,decimals:Math.min(e,9),labels:"beside"},{from:12,decimals:t,labels:"beside"},{from:11,decimals:t,labels:"stacked"},{from:11,decimals:t,labels:"beside",details:!1},{from:11,decimals:Math.min(e,3),labels:"stacked"},{from:11.5,decimals:t,labels:"none"},{from:10.5,decimals:Math.min(e,2),labels:"none"},{from:10,decimals:Math.min(e,2),labels:"none",details:!1},{from:10,decimals:null,labels:"none",details:!1}]}function Bp(e){return[{from:13,decimals:Math.min(e,9),air:6},{from:11,decimals:Math.min(e,4),air:3},{from:10.5,decimals:Math.min(e,3),air:2.2},{from:10,decimals:Math.min(e,2),air:1.6},{from:10,decimals:null,air:.5}]}var Up=[],Gp=[5,4],Hp=2;function Ds(e){let t=document.createElement("canvas");t.setAttribute("aria-hidden","true");let n=Math.min(Hp,devicePixelRatio||1);[t.width,t.height]=[Math.round(e.width*n),Math.round(e.height*n)];let o=t.getContext("2d");o.imageSmoothingEnabled=!1;let r=[jp(e),...e.gaps.filter(({kind:a})=>a==="matrix").map(a=>Kp(a,n)),Vp(e)],s=[];return{element:t,paint(a){let i=[a.frame,a.drafts,a.theme];if(!i.every((l,c)=>l===s[c])){s=i,o.setTransform(n,0,0,n,0,0),o.clearRect(0,0,e.width,e.height);for(let l of r)l(o,a)}}}}function jp(e){let t=new Set(e.gaps.filter(({kind:o})=>o==="canvas").flatMap(({to:o})=>o)),n=e.edges.filter(({to:o,bias:r})=>!r&&t.has(o));return(o,{frame:r,drafts:s,theme:a})=>{for(let{name:i,parameter:l,x1:c,y1:u,x2:d,y2:p}of n){let h=s.get(i)?.value??r.drawn[l],m=xt(h,a);o.strokeStyle=m.stroke,o.lineWidth=e.thickness*m.thick,o.setLineDash(m.dash==="none"?Up:Gp),o.beginPath(),o.moveTo(c,u),o.lineTo(d,p),o.stroke()}o.setLineDash([])}}function Kp({first:e,from:t,to:n,left:o,right:r,rows:s,bias:a},i){let l=Ps(t.length,n.length),c=a?Ps(1,n.length):null,u=g=>Math.round(g*i)/i,[d,p]=[u(o),u(r)],h=s.length>1&&Math.abs(s[1].y-s[0].y-s[0].height)<.01;function m(g,$,w,v){let b=s[0].y-s[0].height/2;h?g.drawImage($,w,u(b),v,u(s.length*s[0].height)):s.forEach(({y,height:S},x)=>g.drawImage($,0,x,$.width,1,w,u(y-S/2),v,u(S)))}return(g,{frame:$,theme:w})=>{let{pixels:v}=Tn(w);l.fill($.drawn,e,v),m(g,l.canvas,d,p-d),!(!a||!c)&&(c.fill($.parameters,a.first,v),m(g,c.canvas,u(a.x),u(a.width)))}}function Ps(e,t){let n=document.createElement("canvas");[n.width,n.height]=[e,t];let o=n.getContext("2d"),r=o.createImageData(e,t),s=new Uint32Array(r.data.buffer);return{canvas:n,fill(a,i,l){for(let c=0;c<s.length;c++)s[c]=l[Et(a[i+c]??0)];o.putImageData(r,0,0)}}}function Vp(e){let t=e.spots.flatMap((n,o)=>n.shape==="dot"||n.shape==="cell"?[{...n,activation:o}]:[]);return(n,{frame:o,theme:r})=>{let{css:s}=Tn(r);n.lineWidth=1,n.strokeStyle=s[Et(0)+(r==="dark"?-20:20)];for(let{x:a,y:i,halfWidth:l,halfHeight:c,shape:u,activation:d}of t)n.fillStyle=s[Et(o.activations[d])],n.beginPath(),u==="dot"?n.arc(a,i,l,0,2*Math.PI):n.rect(a-l,i-c,2*l,Math.max(1,2*c-.5)),n.fill(),u==="dot"&&(n.strokeStyle=r==="dark"?"rgb(128 136 146)":"rgb(120 126 134)",n.stroke())}}function Fs(e,t,n){for(let s of e.gaps){let a=s.kind==="matrix"?zp(e,s,t,n):null;if(a)return a}let o=2;return e.spots.find(s=>Math.abs(t-s.x)<=s.halfWidth+o&&Math.abs(n-s.y)<=s.halfHeight)?.name??Jp(e.edges,t,n)}function zp({parameters:e},{left:t,right:n,rows:o,from:r,first:s,bias:a},i,l){let c=a!==null&&i>=a.x-2&&i<=a.x+a.width+2;if(!c&&(i<t||i>n))return null;let u=o.findIndex(p=>Math.abs(l-p.y)<=p.height/2);if(u<0)return null;if(c)return e[a.first+u];let d=Math.min(r.length-1,Math.floor((i-t)/(n-t)*r.length));return e[s+u*r.length+d]}function Jp(e,t,n){let[o,r]=[null,7];for(let s of e){let a=Xp(s,t,n);a<r&&([o,r]=[s.name,a])}return o}function Xp({x1:e,y1:t,x2:n,y2:o},r,s){let[a,i]=[n-e,o-t],l=Math.max(0,Math.min(1,((r-e)*a+(s-t)*i)/(a*a+i*i||1)));return Math.hypot(r-e-l*a,s-t-l*i)}function Pn(e,t){let n=e.spots.find(s=>s.name===t);if(n)return{box:Yp(n),edge:null,row:null,column:null};let o=e.edges.find(s=>s.name===t);if(o)return{box:{x:(o.x1+o.x2)/2,y:(o.y1+o.y2)/2,width:24,height:12},edge:o,row:null,column:null};let r=e.parameters.indexOf(t);for(let s of e.gaps){let a=r<0||s.kind!=="matrix"?null:Zp(s,r);if(a)return a}return Qp(e,t)}function Yp({x:e,y:t,halfWidth:n,halfHeight:o}){return{x:e,y:t,width:2*n,height:2*o}}function Zp({left:e,right:t,rows:n,from:o,first:r,bias:s},a){let[i,l]=[s?s.x+s.width:t,(t-e)/o.length],c=n[0].y-n[0].height/2,u=n[n.length-1].y+n[n.length-1].height/2,d=(m,g,$)=>({box:{x:g,y:n[m].y,width:$,height:n[m].height},edge:null,row:{x:(e+i)/2,y:n[m].y,width:i-e,height:n[m].height},column:{x:g,y:(c+u)/2,width:$,height:u-c}}),p=a-r;if(p>=0&&p<n.length*o.length)return d(Math.floor(p/o.length),e+(p%o.length+.5)*l,l);let h=s?a-s.first:-1;return s&&h>=0&&h<n.length?d(h,s.x+s.width/2,s.width):null}function Qp(e,t){let n=e.spots.find(i=>`b_${i.name}`===t);if(!n)return null;let{x:o,y:r,halfWidth:s,halfHeight:a}=n;return{box:{x:o-s,y:r+a,width:12,height:12},edge:null,row:null,column:null}}function tt(e,t,n){return!e||e.knows(t)?n:"□"}function $e(e,t,n,o){let r="parameter"in t&&(o?.knows(`${t.name}+`)??!1);return e.classList.toggle("updated",r),r?n.updated[t.parameter]??null:null}function jt(e){return e.classList.contains("computed")&&(e.ownerSVGElement?.classList.contains("one")??!1)}function qs(e,t){let n=C("g",{class:"pulses","aria-hidden":"true"});e.querySelector(".edges")?.append(n);let o=null;return({moment:r})=>{if(r===o)return;let s=o;o=r;for(let i of e.querySelectorAll(".element[data-name]")){let l=i.getAttribute("data-name")??"";i.classList.toggle("computed",r?.computed.has(l)??!1),i.classList.toggle("used",r?.used.has(l)??!1)}e.classList.toggle("one",r?.computed.size===1);let a=r?.flows??[];for(let i of e.querySelectorAll(".edge")){let[l,c]=[i.getAttribute("data-name"),i.getAttribute("data-to")],u=a.some(d=>d.name===l&&(d.to??c)===c);i.classList.toggle("flows",u||(r?.computed.has(l??"")??!1))}s?.at!==r?.at&&n.replaceChildren(...t.edges.flatMap(i=>{let l=a.find(m=>m.name===i.name&&(m.to??i.to)===i.to);if(!l)return[];let[c,u,d,p]=[i.x1,i.y1,i.x2,i.y2],h=l.back?{x1:d,y1:p,x2:c,y2:u}:{x1:c,y1:u,x2:d,y2:p};return[C("line",{...h,class:"pulse",pathLength:1})]}))}}function Kt({biases:e,decimals:t}){let{width:n,height:o}=e[0]??{width:0,height:0};return{decimals:t,width:n,height:o}}function Vt(e,{label:{x:t,y:n,width:o,height:r},grows:s},{stacked:a,fontSize:i,decimals:l}){let c=i+2,u=C("rect",{class:"plate",x:t-o/2,width:o,rx:5}),d=z(t,n,"weight-label"),p=C("tspan",{class:"name"}),h=C("tspan",a?{class:"number"}:{class:"number",dx:.35*i}),m=s<0?-1:1,g=C("tspan",{class:"new-value",x:t,y:n+m*(a?1.5:1)*c});return j(p,"y",String(a?n-c/2:n)),a&&(j(p,"x",String(t)),j(h,"x",String(t)),j(h,"y",String(n+c/2))),d.append(p,h,g),e.append(u,d),($,w,v,b)=>{J(p,$.name(w)),J(h,$.number(v,l)),J(g,b===null?"":`${a?"":"→ "}${$.number(b,l)}`);let y=b===null?0:c;j(u,"y",String(n-r/2-(m<0?y:0))),j(u,"height",String(r+y))}}var td=32;function de(e,t,n){let o=C("g",{class:`element ${t.kind}`,"data-name":t.name,tabindex:-1,role:"button"}),r=Math.max(n.height,td);return o.append(C("rect",{class:"touch",x:n.x-n.width/2,y:n.y-r/2,width:n.width,height:r,rx:6})),e.append(o),o}function nd({x:e,y:t,width:n,height:o}){return{x:e-n/2,y:t-o/2,width:n,height:o}}function Fn(e,{fontSize:t},{x:n,y:o,className:r,letters:s}){let[a,i]=[.62*t*s,1.25*t];e.append(C("rect",{class:"ground",x:n-a/2,y:o-i/2,width:a,height:i,rx:4}));let l=z(n,o,r);return e.append(l),l}function Bs(e,t,n,o){let r=o.get(t.name);if(!r||r.kind!=="input"&&r.kind!=="neuron")throw new Error(`no neuron ${t.name}`);let{fontSize:s}=n,{halfWidth:a,halfHeight:i}=t,l=de(e,r,{...t,width:2*a,height:2*i}),c=n.showsValues?s*(t.shape==="pill"?.58:.75):0,u=z(t.x,t.y-c,"name"),d=z(t.x,t.y+c,"number"),h=n.showsDetails&&r.kind==="neuron"?sd(l,t,n):null;return l.append(ad(t),u),rd(u,t,n,r.kind==="input"&&r.label||t.name),n.showsValues&&l.append(d),({frame:m,drafts:g,selected:$,writing:w,moment:v})=>{let{number:b}=w,y=g.get(t.name)?.value??m.activations[r.activation];if(l.classList.toggle("chosen",$===t.name),r.kind==="input")return J(d,b(y,n.decimals)),j(l,"aria-label",`${G(r)}: ${b(y)}`);let S=k=>({out:tt(v,`out_${t.name}`,b(y,k)),net:tt(v,`net_${t.name}`,b(m.netInputs[r.neuron],k)),delta:tt(v,`delta_${t.name}`,w.delta(m.deltas[r.neuron],k))}),x=S(n.decimals);J(d,x.out),h&&(J(h.net,`${w.net} ${x.net}`),J(h.delta,`δ ${x.delta}`)),j(l,"aria-label",qn(r,w,S(void 0)))}}var[Dn,od]=[.8,.95];function rd(e,{x:t,halfWidth:n,shape:o},{fontSize:r,showsValues:s},a){let i=Math.floor(1.75*n/(.62*r));if(e.textContent=a,a.length<=i)return;let l=Math.floor(i/Dn),c=p=>p.length<=l?p:`${p.slice(0,l-1).trimEnd()}…`;e.setAttribute("font-size",String(Dn*r));let u=o==="circle"&&a.length>l?a.lastIndexOf(" ",l):-1;if(u<0)return void(e.textContent=c(a));let d=[a.slice(0,u),c(a.slice(u+1))].map((p,h)=>{let m=C("tspan",{x:t,dy:h===0?(s?-.5:-.45)*r:od*Dn*r});return m.textContent=p,m});e.replaceChildren(...d)}function qn(e,t,{out:n,net:o,delta:r}){let s=`${t.out} ${n}, ${t.net} ${o}, delta ${r}`;return`${G(e)}: ${s.replaceAll("□","not known yet")}`}function ad({x:e,y:t,halfWidth:n,halfHeight:o,shape:r}){return r==="circle"?C("circle",{class:"body",cx:e,cy:t,r:n}):C("rect",{class:"body",x:e-n,y:t-o,width:2*n,height:2*o,rx:o})}function sd(e,t,n){let{fontSize:o,radius:r,decimals:s}=n,a=Fn(e,n,{x:t.x,y:t.y-r-.8*o,className:"detail",letters:s+6}),i=Fn(e,n,{x:t.x,y:t.y+r+.9*o,className:"detail",letters:s+4});return{net:a,delta:i}}function Us(e,t,n,o){let r=o.get(`b_${t.name}`);if(!r||r.kind!=="bias")return()=>{};let{fontSize:s,decimals:a}=n,i=t.y-n.radius-s*2.15,l=a+4.5,c=de(e,r,{x:t.x,y:i,width:.62*s*l,height:s+8}),u=Fn(c,n,{x:t.x,y:i,className:"bias-label",letters:l});return({frame:d,drafts:p,selected:h,writing:m,moment:g})=>{let $=p.get(r.name)?.value??d.parameters[r.parameter],w=$e(c,r,d,g),v=w===null||!jt(c)?"":` → ${m.number(w,a)}`,b=w!==null&&v===""?w:$;J(u,`b ${m.number(b,a)}${v}`),j(c,"aria-label",G(r)+Ce(m,$,w)),c.classList.toggle("chosen",h===r.name)}}function Gs(e,t,n,o){let{fontSize:r}=n,{decimals:s,width:a,height:i}=Kt(n),l=o.get(t.name),c=de(e,l,{x:t.x,y:t.y,width:a,height:i}),u=z(t.x,t.y-r*.65,"name"),d=z(t.x,t.y+r*.65,"number");u.textContent=t.name,c.append(C("rect",{class:"bias-box",x:t.x-a/2,y:t.y-i/2,width:a,height:i,rx:.6*r}),u,d);let p=n.biases.find(({x:g})=>g>t.x)??{x:n.width,width:0},h=p.x-p.width/2-t.x-a/2>.62*r*(s+5.5),m=z(t.x+a/2+.5*r,t.y,"new-value start");return c.append(m),({frame:g,drafts:$,selected:w,writing:v,moment:b})=>{let y=$.get(t.name)?.value??g.parameters[t.parameter],S=$e(c,l,g,b);J(d,v.number(h?y:S??y,s)),J(m,S===null||!h?"":`→ ${v.number(S,s)}`),j(c,"aria-label",G(l)+Ce(v,y,S)),c.classList.toggle("chosen",w===t.name)}}function Hs(e,t,n,o){let r=o.get(t.name);if(!r||r.kind!=="target")throw new Error(`no target ${t.name}`);let{fontSize:s,decimals:a}=n,i=de(e,r,pe(t,s,a));i.append(C("rect",{class:"ground",...nd(pe(t,s,a))}));let l=t.align==="start"?" start":"",c=1.35*s,u=(p,h)=>z(t.x,t.y+(p-(t.lines-1)/2)*c,h+l),d=[u(0,t.lines===3?"detail":"number"),u(1,"number"),u(2,"detail")];return i.append(...d.slice(0,t.lines)),({frame:p,drafts:h,selected:m,writing:g,moment:$})=>{let w=h.get(t.name)?.value??p.targets[r.output],v=g.number(w,a),b=`E ${tt($,`E_${r.of}`,g.number(p.outputErrors[r.output],a))}`,y=t.lines===3?[g.target,v,b]:[`${g.target} ${v}`,b];(t.lines===1?[v]:y).forEach((S,x)=>J(d[x],S)),j(i,"aria-label",`${G(r)}: ${g.number(w)}`),i.classList.toggle("chosen",m===t.name)}}function Ce({number:e},t,n){return t===void 0?"":`: ${e(t)}${n===null?"":`, new ${e(n)}`}`}function Ks(e){let{plan:t,drawing:n}=e,o=C("rect",{class:"surface",width:t.width,height:t.height}),r=C("g",{class:"mark aimed","pointer-events":"none"}),s=C("g",{class:"mark","pointer-events":"none"}),a=C("g",{class:"on-demand"});t.gaps.some(({kind:p})=>p!=="lines")&&(n.prepend(o),id(e,o,r)),queueMicrotask(()=>n.querySelector(".badges")?.before(r,s,a)),n.append(r,s,a);let i=new Map,l=null,c=null,u=!1;o.addEventListener("click",()=>u=!0);function d(p){let h=n.querySelector(`.element[data-name="${CSS.escape(p)}"]`);if(h)return h;let m=ld(e,a,p);return m?(i.set(p,m),l&&m.paint(l),m.group):null}return e.ensure=d,p=>{l=p;let{selected:h}=p;h&&d(h);for(let[g,{group:$,paint:w}]of i)g===h||$===document.activeElement?w(p):($.remove(),i.delete(g));if(h===c)return;c=h,(u&&h?i.get(h):null)?.group.focus({preventScroll:!0}),u=!1,s.replaceChildren(...Vs(e,h))}}function id(e,t,n){let{plan:o,drawing:r}=e,s="";function a(l){l!==s&&(s=l,l?t.setAttribute("data-name",l):t.removeAttribute("data-name"),n.replaceChildren(...Vs(e,l||null)))}function i(l){if(l.target!==t)return a("");let{left:c,top:u,width:d,height:p}=r.getBoundingClientRect(),[h,m]=[l.clientX-c,l.clientY-u];a(Fs(o,h*o.width/d,m*o.height/p)??"")}for(let l of["pointermove","pointerover","pointerdown","click"])r.addEventListener(l,i,{capture:!0});r.addEventListener("pointerleave",()=>a(""))}function Vs({plan:e},t){let n=e.gaps.some(({kind:u})=>u!=="lines"),o=t&&n?Pn(e,t):null;if(!o)return[];let{box:r,row:s,column:a,edge:i}=o;if(i){let{x1:u,y1:d,x2:p,y2:h}=i;return[C("line",{class:"mark-line",x1:u,y1:d,x2:p,y2:h})]}return e.spots.find(u=>u.name===t)?.shape==="pill"?[]:[...[s,a].flatMap(u=>u?[js("mark-band",u)]:[]),js("mark-cell",{...r,width:Math.max(5,r.width),height:Math.max(5,r.height)})]}function js(e,{x:t,y:n,width:o,height:r}){return C("rect",{class:e,x:t-o/2,y:n-r/2,width:o,height:r})}function ld({plan:e,known:t},n,o){let r=t.get(o),s=r?Pn(e,o):null;if(!r||!s)return null;let a=Bn(e,s.edge,s.box,r.name.length),i=de(n,r,a);i.classList.add("unlabelled");let l=Vt(i,{label:a,grows:1},zt(e,s.edge));return{group:i,paint:u=>{let{network:d,frame:p,drafts:h,selected:m,writing:g,moment:$}=u,w=h.get(o)?.value??X(r,p),v=$e(i,r,p,$);i.classList.toggle("chosen",m===o),i.classList.toggle("frozen",d.settings.frozen.includes(o)),i.classList.toggle("computed",$?.computed.has(o)??!1),i.classList.toggle("used",$?.used.has(o)??!1),l(g,r,w,v),j(i,"aria-label",cd(r,u,w,v))}}}function cd(e,{frame:t,writing:n},o,r){return e.kind!=="neuron"?G(e)+Ce(n,o,r):qn(e,n,{out:n.number(o),net:n.number(t.netInputs[e.neuron]),delta:n.delta(t.deltas[e.neuron])})}function zt({fontSize:e,decimals:t,stacked:n,spots:o},r){let s=n||r!==null&&o.every(({shape:a})=>a==="pill");return{fontSize:e,decimals:Math.max(4,t),stacked:s}}function Bn(e,t,n,o){let{fontSize:r,decimals:s,stacked:a}=zt(e,t),i=a?Math.max(s+3,o):s+o+4.5,[l,c]=[r*.62*i+4,(a?2:1)*(r+2)+8],u=(h,m,g)=>Math.max(m/2+1,Math.min(g-m/2-1,h)),{x:d,y:p}=n??{x:0,y:0};if(t)[d,p]=[(t.x1+t.x2)/2,(t.y1+t.y2)/2];else if(n){let h=(n.height+c)/2+3;p+=p-h<c/2?h:-h}return{x:u(d,l,e.width),y:u(p,c,e.height),width:l,height:c}}function zs(e,t,{thickness:n}){let o={x1:t.x1,y1:t.y1,x2:t.x2,y2:t.y2},r=C("line",{...o,class:t.bias?"edge edge-bias":"edge","data-name":t.name,"data-to":t.to}),s=C("line",{...o,class:"edge-touch","data-name":t.name});e.append(r,s);let a=null,i=!1;return({frame:l,drafts:c,selected:u,theme:d})=>{let p=c.get(t.name)?.value??l.parameters[t.parameter]??l.drawn[t.parameter];i!==(u===t.name)&&(i=r.classList.toggle("chosen",u===t.name));let h=xt(p,d);h!==a&&(a=h,r.setAttribute("stroke",h.stroke),r.setAttribute("stroke-width",String(n*(t.bias?Math.min(2,h.thick):h.thick))),r.setAttribute("stroke-dasharray",h.dash))}}function Js(e,t,n,o){let r=o.get(t.name),s=t.label??Bn(n,t,null,t.name.length),a=de(e,r,s);t.label||a.classList.add("hidden");let i=Vt(a,{label:s,grows:t.grows},t.label?n:zt(n,t));return({network:l,frame:c,drafts:u,selected:d,writing:p,moment:h})=>{let m=u.get(t.name)?.value??c.parameters[t.parameter],g=$e(a,r,c,h),$=t.grows!==0||jt(a);a.classList.toggle("frozen",l.settings.frozen.includes(t.name)),i(p,r,m,$?g:null),j(a,"aria-label",G(r)+Ce(p,m,g)),a.classList.toggle("chosen",d===t.name)}}function Ys(e,t,n,o,r=!1){let s=N(e).get(n),a=e.names.layers;if(s?.kind==="weight")return ud(e,s,o,r);let i=t.findIndex(u=>u.includes(n));if(i<0)return Xs(e,s,n,o);if(o==="left"||o==="right")return dd(e,t,i,n,o)??n;if(r&&s?.kind==="bias")return Xs(e,s,n,o);let l=t[i],c=l.indexOf(n);return l[Un(c,o,l.length)]??a[0][0]}function Un(e,t,n){return t==="first"?0:t==="last"?n-1:Math.max(0,Math.min(n-1,e+(t==="down"?1:-1)))}function nt({names:{layers:e,parameters:t}},n,o,r){let s=0;for(let a=1;a<n;a++)s+=e[a].length*e[a-1].length;return t[s+r*e[n-1].length+o]}function ud(e,{from:t,to:n,name:o},r,s){if(r==="left")return t;if(r==="right")return n;let{layers:a}=e.names,i=a.findIndex(d=>d.includes(n)),[l,c]=[a[i-1].indexOf(t),a[i].indexOf(n)];if(!s)return nt(e,i,l,Un(c,r,a[i].length));let u=a[i-1].length-1;return l===u&&r==="down"?pd(e,n)??o:nt(e,i,Un(l,r,u+1),c)}function pd(e,t){let n=`b_${t}`;return N(e).has(n)?n:null}function Xs(e,t,n,o){let{layers:r}=e.names;if(t?.kind!=="bias")return r[0][0];if(o==="left"||o==="right")return t.to[0];let s=r.findIndex(l=>l.includes(t.to[0])),[a,i]=[r[s-1].length-1,r[s].indexOf(t.to[0])];return o==="up"?nt(e,s,a,i):n}function dd(e,t,n,o,r){let{layers:s}=e.names,a=N(e).get(o),[i,l]=[r==="right"?n+1:n-1,t[n]];if(a?.kind==="bias")return a.to.length===1||r==="right"?a.to[0]:s[n][0];if(a?.kind==="target")return r==="left"?a.of:o;let c=s[n].indexOf(o);if(i===s.length)return t[i][c];if(i<0||l.length===0)return o;let u=Math.min(c,s[i].length-1);return r==="right"?nt(e,i,c,u):nt(e,n,u,c)}var fd={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down",Home:"first",End:"last"};function Zs(e,t){let n=null,o=null,r=i=>i instanceof Element&&i.closest(".element")?.getAttribute("data-name")||null,s=()=>e.contains(document.activeElement);function a(i){let l=t();if(!l)return null;let c=l.network.names.layers[0][0],u=i&&l.ensure(i)||l.ensure(c);for(let d of l.drawing.querySelectorAll('[tabindex="0"]'))d!==u&&d.setAttribute("tabindex","-1");return u?.setAttribute("tabindex","0"),n=u?.getAttribute("data-name")??null,u}return e.addEventListener("focusin",i=>{let l=r(i.target);l&&a(l)}),e.addEventListener("keydown",i=>{let[l,c,u]=[t(),fd[i.key],r(i.target)];if(!l||!c||!u||i.ctrlKey||i.metaKey||i.altKey||!document.activeElement?.matches(":focus-visible"))return;i.preventDefault(),i.stopPropagation();let d=Ys(l.network,l.plan.columns,u,c,i.shiftKey);d!==u&&a(d)?.focus()}),{focused:()=>s()?n:null,restore(i,l){o=l;let c=a(i??l);i&&c?.focus({preventScroll:!0})},follow(i){let c=!t()?.drawing.querySelector('.element[tabindex="0"]');i===o&&!c||s()&&!c||(o=i,a(i??n))}}}var ti=8,Y=8,Qs=[9,6,4,3];function ni(e,t){let n=C("g",{class:"paths","pointer-events":"none"});e.append(n);let o=new Map(t.edges.map(a=>[a.name,a])),r=new Map(t.targets.map(a=>[a.name,a])),s="";return({factors:a})=>{let i=a.filter(({along:c,number:u})=>o.has(c)&&u<=ti),l=i.map(({number:c,along:u})=>`${c} ${u}`).join();l!==s&&(s=l,n.replaceChildren(...i.flatMap(({number:c,along:u,at:d})=>{let p=o.get(u),h=r.get(`target_${d}`),m=`M${p.x2} ${p.y2}L${p.x1} ${p.y1}`,g=h?.align==="start"?`M${h.x-6} ${h.y}h-8`:"";return[C("path",{class:"path","data-factor":c,d:g+m})]})))}}function oi(e,t){let n=C("g",{class:"badges","pointer-events":"none","aria-hidden":"true"});e.append(n);let o=new Map(t.edges.map(m=>[m.name,m])),r=new Map(t.spots.map(m=>[m.name,m])),s=new Map(t.biases.map(m=>[m.name,m])),a="",i=[],l="",c=t.decimals;function u(m,g){let $=new Map,w=t.spots.some(({shape:k})=>k!=="circle"),v=m.filter(({along:k})=>w||!o.has(k)).map(({number:k,at:E,along:A})=>{let[q,Z]=[o.has(A)?A:E,$.get(E)??0];return q===E&&$.set(E,Z+1),{number:k,at:h(q,q===E?Z:0)}}),b=v.flatMap(({at:k})=>k?[{...k,width:2*Y,height:2*Y}]:[]),y=w?[]:m.filter(({along:k})=>o.has(k)),S=y.map(({along:k})=>o.get(k)),x=Es(t,S,(k,E)=>d(g(y[k],E).length||E+3),Qs.filter(k=>k<=Math.max(3,t.decimals)),b);c=x.decimals,i=[],n.replaceChildren(...v.map(({number:k,at:E})=>ei(k,E)),...x.places.map((k,E)=>p(y[E].number,S[E],k)))}function d(m){let[g,$]=t.stacked?[8+Y,4+Y]:[2*Y+12,9];return{width:t.fontSize*.62*m+g,height:t.fontSize+$}}function p(m,g,{box:$,away:w}){let v=C("g",{class:"part","data-factor":m}),b=t.stacked?Y:0,[y,S]=[$.width-b,$.height-b],[x,k]=[$.x+b/2,$.y+b/2],[E,A]=[x-y/2,k-S/2],q=t.stacked?{x:E,y:A}:{x:E+Y+3,y:k},Z=z(t.stacked?x:x+Y,k,"number");return w&&v.append(C("line",{class:"leader",x1:x,y1:k,x2:g.x1+.88*(g.x2-g.x1),y2:g.y1+.88*(g.y2-g.y1)})),v.append(C("rect",{class:"plate",x:E,y:A,width:y,height:S,rx:S/2}),Z,ei(m,q)),i.push({number:m,label:Z}),v}function h(m,g){let $=r.get(m);if($?.shape==="dot"||$?.shape==="cell")return{x:$.x+$.halfWidth+Y+g*2.2*Y,y:$.y};if($){let y=(-62+g*(2.4*Y/t.radius)*57.3)*(Math.PI/180);return{x:$.x+$.halfWidth*Math.cos(y),y:$.y+$.halfHeight*Math.sin(y)}}let w=s.get(m);if(w){let{width:y,height:S}=Kt(t);return{x:w.x+y/2+g*2.2*Y,y:w.y-S/2}}let v=o.get(m),b=v?.label??(v&&{x:(v.x1+v.x2)/2,y:(v.y1+v.y2)/2,width:24,height:12});return b?{x:b.x+b.width/2+g*2.2*Y,y:b.y-b.height/2}:null}return({factors:m,writing:g,moment:$})=>{let w=m.filter(({first:x,along:k,number:E})=>(x||k)&&E<=ti),v=({value:x,quantity:k},E)=>x!==null&&(!$||$.knows(k))?g.number(x,E):"",b=w.map(({number:x,at:k,along:E})=>`${x} ${k} ${E}`).join(),y=w.filter(({along:x})=>x).map(x=>Qs.map(k=>v(x,k).length).join()),S=y.join()!==l&&!y.some(x=>x.startsWith("0"));(b!==a||S)&&([a,l]=[b,y.join()],u(w,v));for(let{number:x,label:k}of i){let E=w.find(A=>A.number===x);J(k,E?v(E,c):"")}}}function ei(e,t){let n=C("g",{class:"badge","data-factor":e});if(!t)return n;let o=z(t.x,t.y,"badge-number");return o.textContent=String(e),n.append(C("circle",{cx:t.x,cy:t.y,r:Y}),o),n}var hd=/^[0-9.,+\-−]$/;function ri(e,t){let n=s=>{let a=s.target instanceof Element?s.target.closest("[data-name]"):null,i=a?.getAttribute("data-name");if(!a||!i)return null;let l=a.matches("[tabindex]")?a:md(e,i)??a;return{name:i,control:l}};function o(s){s.pointerType!=="touch"&&t.point(n(s)?.name??null,s.clientX,s.clientY)}let r=()=>t.point(null,0,0);e.addEventListener("pointerover",o),e.addEventListener("pointermove",o),e.addEventListener("pointerleave",r),e.addEventListener("pointercancel",r),addEventListener("scroll",r,{capture:!0,passive:!0}),e.addEventListener("focusin",s=>{let a=n(s);if(!a?.control.matches(":focus-visible"))return;let{x:i,y:l,width:c,height:u}=a.control.getBoundingClientRect();t.point(a.name,i+c/2,l+u)}),e.addEventListener("focusout",r),e.addEventListener("click",s=>{let a=n(s);a&&(a.control instanceof SVGElement&&a.control.matches("[tabindex]")&&a.control.focus({preventScroll:!0}),t.press(a.name,a.control.getBoundingClientRect()))}),e.addEventListener("keydown",s=>{let a=n(s);if(!a||s.ctrlKey||s.metaKey||s.altKey)return;let i=a.control.getBoundingClientRect();if(s.key==="Enter"||s.key===" ")t.press(a.name,i);else if(s.key==="F2")t.edit(a.name,i,null);else if(hd.test(s.key))t.edit(a.name,i,s.key);else return;s.preventDefault(),s.stopPropagation()}),e.addEventListener("pointerdown",s=>{let a=n(s);a&&s.target instanceof Element&&s.target.closest(".element")&&t.scrub(s,a.name)})}function md(e,t){return e.querySelector(`[data-name="${CSS.escape(t)}"][tabindex]`)}var gd="Arrow keys: left and right from neuron to weight to neuron, up and down inside a layer, with Shift the other weights into the same neuron. Enter explains, F2 changes the number.";function si(e,t){let n=null,o=null,r="";e.classList.add("filled");let s=Zs(e,()=>o);return ri(e,t),{plan:()=>o?.plan??null,update(a){let{network:i,writing:l}=a,c=`${i.layers} ${i.biases}`;e.style.setProperty("--natural-height",`${Rs(ai(i,l),e.clientWidth)}px`);let{clientWidth:u,clientHeight:d}=e;if(u===0||d===0)return;let p=Number(getComputedStyle(e).getPropertyValue("--least-type"))||0,h=[c,u,d,p,l.decimals,l.notation.weights].join(" ");if(h!==r){r=h;let m=s.focused(),g=Is(ai(i,l),{width:u,height:d},{most:l.decimals,least:p});[o,n]=$d(e,i,g),n(a),s.restore(m,a.selected);return}o&&(o.network=i),n?.(a),s.follow(a.selected)}}}function ai(e,t){let{layers:n,parameters:o}=e.names,r={layers:n,parameters:o,biases:e.biases};if(t.notation.weights==="numbered")return r;let s=N(e),a=o.map(i=>t.name(s.get(i)));return{...r,written:a}}function $d(e,t,n){let o=N(t),r=C("svg",{viewBox:`0 0 ${n.width} ${n.height}`,"font-size":n.fontSize,role:"application","aria-roledescription":"network diagram","aria-label":`Network of ${t.layers.join(", ")} neurons`,"aria-describedby":"diagram-keys"}),s={plan:n,drawing:r,network:t,known:o,ensure:()=>null},a=[],i=n.gaps.some(({kind:p})=>p!=="lines")?Ds(n):null;i&&a.push(i.paint);let l=new Set(n.gaps.filter(({kind:p})=>p!=="lines").flatMap(({to:p})=>p)),c=C("g",{class:"edges","aria-hidden":"true"});r.append(c);for(let p of n.edges)(p.bias||!l.has(p.to))&&a.push(zs(c,p,n));a.push(ni(c,n)),a.push(Ks(s));for(let{x:p,y:h,words:m}of n.captions)r.append(vd(p,h,m));for(let p of n.frames)r.append(bd(p));for(let p of n.spots)(p.shape==="circle"||p.shape==="pill")&&(a.push(Bs(r,p,n,o)),n.showsDetails&&a.push(Us(r,p,n,o)));for(let p of n.targets)a.push(Hs(r,p,n,o));for(let p of n.biases)a.push(Gs(r,p,n,o));let u=n.spots.every(({shape:p})=>p==="circle");for(let p of n.edges)u&&!p.bias&&a.push(Js(r,p,n,o));a.push(oi(r,n)),a.unshift(qs(r,n)),e.replaceChildren(...i?[i.element]:[],r,wd());let d=null;return[s,p=>{for(let h of a)h(p);if(p.lit!==d){d=p.lit;for(let h of r.querySelectorAll("[data-name]"))h.classList.toggle("lit",h.getAttribute("data-name")===p.lit)}}]}function vd(e,t,n){let o=z(e,t,"caption");return o.textContent=n,o}function bd({x:e,y:t,width:n,height:o}){return C("rect",{class:"frame",x:e-n/2,y:t-o/2,width:n,height:o})}function wd(){let e=document.createElement("p");return e.id="diagram-keys",e.className="keys",e.textContent=gd,e}function ii(e,t){e.classList.toggle("fading",t!==null);for(let n of e.querySelectorAll("[data-name]")){let[o,r]=[n.getAttribute("data-name")??"",n.getAttribute("data-to")],s=t===null||t.has(o)&&(r===null||!o.startsWith("b")||t.has(r));n.classList.toggle("faded",!s)}}function li(e,t){return e.querySelector(`.element[data-name="${CSS.escape(t.replace(/^out_/,""))}"]`)}function ci(e,t){e&&(t&&e.scrollIntoView({block:"nearest",inline:"nearest"}),e.classList.remove("pointed-out"),e.getBoundingClientRect(),e.classList.add("pointed-out"),setTimeout(()=>e.classList.remove("pointed-out"),2400))}function ve({stride:e,length:t},n){return Math.min((n+1)*e,t)-1}function ui(e,t,n,{end:o,error:r}){let s=Math.min(Math.max(0,Math.round(t)),o);if(s===o)return{iteration:o,errors:Jt([r??NaN])};if(s>=e.length)return{iteration:s,errors:[]};let a=Math.floor(s/e.stride),i=ve(e,a);if(s>0&&i-s<=n)return{iteration:i,errors:Jt([e.last[a]])};let l=ve(e,a-1);if(a>0&&s-l<=n)return{iteration:l,errors:Jt([e.last[a-1]])};let u=e.lowest[a]===e.highest[a]?[e.last[a]]:[e.lowest[a],e.highest[a]];return{iteration:s,errors:Jt(u)}}function Jt(e){return e.every(Number.isFinite)?e:[]}function pi(e,t){let[n,o]=[0,e.length-1];for(;o-n>1;){let r=n+o>>1;e[r]<=t?n=r:o=r}return t-e[n]<=e[o]-t?n:o}function di(e,t,n){let o=[];for(let r of e){let s=t(r.iteration),a=o[o.length-1];a&&s-a.at<n?a.marks.push(r):o.push({at:s,marks:[r]})}return o}function Gn(e,t,n){let o=e.findIndex(([l])=>l>=t);if(o<0||o===0&&e[0][0]>t)return 1/0;if(o===0)return Math.abs(e[0][1]-n);let[[r,s],[a,i]]=[e[o-1],e[o]];return Math.abs(s+(i-s)*(t-r)/(a-r)-n)}var yd=[5,4],kd=.13,xd=[3,3],fi=new Map;function hi(e,t){let n=`${t} ${matchMedia("(forced-colors: active)").matches}`,o=fi.get(e);if(o?.key===n)return o.found;let[r,s,a]=["--text","--muted-text","--hairline"].map(l=>Ed(e,l)),i={ink:r,soft:s,faint:a};return fi.set(e,{key:n,found:i}),i}function Ed(e,t){let n=e.appendChild(document.createElement("span"));n.style.color=`var(${t})`;let{color:o}=getComputedStyle(n);return n.remove(),o}function mi(e,t,n,{ink:o,soft:r,faint:s}){let{width:a,height:i,scale:l,y:c,others:u}=n,d=globalThis.devicePixelRatio||1,[p,h]=[Math.round(a*d),Math.round(i*d)];(e.width!==p||e.height!==h)&&([e.width,e.height]=[p,h]);let m=e.getContext("2d");if(m){m.setTransform(d,0,0,d,0,0),m.clearRect(0,0,a,i),m.lineJoin="round",t.samples>1&&Sd(m,t,n,r),m.lineWidth=1,m.strokeStyle=s,m.beginPath();for(let g of l.ticks){let $=Math.round(c(g))+.5;m.moveTo(0,$),m.lineTo(a,$)}m.stroke(),m.strokeStyle=r,m.setLineDash(xd),m.beginPath();for(let{at:g}of n.flags)m.moveTo(Math.round(g)+.5,0),m.lineTo(Math.round(g)+.5,i);m.stroke(),m.setLineDash([]),m.strokeStyle=r,m.globalAlpha=.55;for(let{line:g}of u)Hn(m,g);m.globalAlpha=1,m.strokeStyle=o,m.lineWidth=1.8,Hn(m,n.own),m.setLineDash(yd),Hn(m,n.test),m.setLineDash([])}}function Sd(e,{curve:t},{x:n,y:o,until:r},s){let a=l=>n(ve(t,l));e.fillStyle=s,e.globalAlpha=kd,e.beginPath();let i=Array.from(t.last.keys()).filter(l=>Number.isFinite(t.lowest[l])&&ve(t,l)<r);for(let l of i)e.lineTo(a(l),o(t.highest[l]));for(let l of i.reverse())e.lineTo(a(l),o(t.lowest[l]));e.fill(),e.globalAlpha=1}function Hn(e,t){e.beginPath();let n=!1;for(let[o,r]of t)Number.isNaN(r)?n=!1:n?e.lineTo(o,r):(e.moveTo(o,r),n=!0);e.stroke()}function ot(e){if(new Set(e.map(({iteration:r})=>r)).size===1)return`iteration ${T(e[0].iteration)}: ${e.map(({text:r})=>r).join(", ")}`;let n=e.slice(0,3).map(({iteration:r,text:s})=>`${s} at ${T(r)}`),o=e.length>n.length?` and ${e.length-n.length} more`:"";return`${e.length} changes: ${n.join(", ")}${o}`}function Xt({parted_at:e,end:t,error:n},{number:o}){let r=`parted at ${T(e)}, reached ${T(t)}`;return n===null?r:`${r}: E ${o(n)}`}function gi({frame:e,isKnown:t,samples:n,edits:o,writing:r},s){let a=n===1?e.error:e.trainError,i=[`iteration ${T(s)} of ${T(e.end)}`];return s===e.iteration&&t&&i.push(`total error ${r.number(a)}`),i.push(...o.filter(l=>l.iteration===s).map(({text:l})=>l)),i.join(", ")}function bi(e,{travel:t,choose:n}){let o=$i(e,"Changes on the way"),r=$i(e,"Other runs"),s="";return{update(a,i){let{writing:l,canTravel:c}=a,u=[...i.flags.map(({at:p,marks:h})=>[Math.round(p),ot(h)]),...i.others.map(({other:p,line:h})=>[p.id,p.end,...h.at(-1)??[]]),[c,l.notation.comma]],d=JSON.stringify(u);if(d!==s){s=d,o.replaceChildren(...i.flags.map(({at:p,marks:h})=>{let m=vi("strip-flag",p,ot(h));return m.addEventListener("click",g=>g.detail===0&&t(h[0].iteration)),m.disabled=!c,m})),r.replaceChildren(...i.others.flatMap(({other:p,line:h})=>{let m=h.at(-1);if(!m)return[];let g=vi("strip-end",m[0],`Go on with the other run: ${Xt(p,l)}`);return g.style.top=`${m[1]}px`,g.title=g.textContent??"",g.addEventListener("click",()=>n(p.id)),g.disabled=!c,g}));for(let p of[o,r])p.hidden=p.childElementCount===0}}}}function $i(e,t){let n=document.createElement("div");return n.setAttribute("role","group"),n.setAttribute("aria-label",t),n.hidden=!0,e.appendChild(n)}function vi(e,t,n){let o=document.createElement("button");return Object.assign(o,{type:"button",className:e,tabIndex:-1}),o.append(Object.assign(document.createElement("span"),{className:"spoken",textContent:n})),o.style.left=`${t}px`,o}var jn=6,Md=2,Od=4,Td=10;function wi(e,{travel:t,choose:n,enlarge:o,state:r,layout:s,moved:a}){let i=Q("div","strip-slider");i.setAttribute("role","slider"),i.setAttribute("aria-label","Iteration shown, of the whole run"),i.setAttribute("aria-valuemin","0"),i.setAttribute("aria-valuenow","0"),o&&i.setAttribute("aria-description","Enter enlarges the curve.");let l=Q("span","strip-hair"),c=Q("output","strip-tip");c.setAttribute("aria-hidden","true"),l.hidden=c.hidden=!0,e.append(i,l,c);let u=null,d=null,p=null,h=null;function m(v){let b=r();if(!b?.canTravel)return;let y=Math.min(Math.max(0,v),b.frame.end);y!==(u??b.frame.iteration)&&([u,d]=[y,b.frame],t(y),a())}function g(v){let b=e.getBoundingClientRect();return{x:v.clientX-b.left,y:v.clientY-b.top}}function $(v){let[b,y]=[r(),s()];b&&y&&m(yi(b,y,v).iteration)}e.addEventListener("pointerdown",v=>{let[b,y]=[r(),s()],S=v.target.closest(".strip-end");v.button!==0||S||!b?.canTravel||!y||b.frame.end===0||(h=g(v),p={id:v.pointerId,x:h.x,other:ki(y,h)},i.focus({preventScroll:!0}),v.preventDefault(),e.setPointerCapture(v.pointerId),p.other===null&&$(h.x))}),e.addEventListener("pointermove",v=>{h=g(v),p&&(Math.abs(h.x-p.x)>=Od&&(p.other=null),p.other===null&&$(h.x)),w()}),e.addEventListener("pointerup",()=>{p?.other!==null&&p?.other!==void 0&&n(p.other),p=null}),e.addEventListener("pointercancel",()=>p=null),e.addEventListener("pointerleave",()=>{h=null,w()}),i.addEventListener("keydown",v=>{let b=r();if(!b||v.ctrlKey||v.metaKey||v.altKey)return;v.key==="Enter"&&o?.();let y=Cd(v,u??b.frame.iteration,b);y!==null&&(v.preventDefault(),m(y))});function w(){let[v,b]=[r(),s()];if(l.hidden=c.hidden=!h||!v||!b,!h||!v||!b)return;let{at:y,words:S}=Ad(v,b,h);l.style.left=`${y}px`,c.textContent=S,c.style.left=`${Math.min(Math.max(y,c.offsetWidth/2),b.width-c.offsetWidth/2)}px`}return{shown:()=>u,update(){let v=r();if(!v)return;!p&&u!==null&&v.frame!==d&&(u=null);let b=u??v.frame.iteration;i.tabIndex=v.canTravel?0:-1,i.setAttribute("aria-disabled",String(!v.canTravel)),i.setAttribute("aria-valuemax",String(v.frame.end)),i.setAttribute("aria-valuenow",String(b)),i.setAttribute("aria-valuetext",gi(v,b)),h&&w()}}}function yi({curve:e,frame:t,samples:n,epochs:o,isKnown:r},s,a){let i=s.flags.find(({at:$})=>Math.abs($-a)<jn),l=i?0:s.iteration(Md)-s.iteration(0),c=t.iteration===t.end?s.now:null,u=i?i.marks[0].iteration:s.iteration(a),{iteration:d,errors:p}=ui(e,u,l,{end:t.end,error:c});if(d===t.iteration&&!r)return{iteration:d,errors:[],test:NaN,flag:i};if(n===1)return{iteration:d,errors:p,test:NaN,flag:i};if(d===t.end)return{iteration:d,errors:c===null?[]:[c],test:c===null?NaN:t.testError,flag:i};if(!o||o.iterations.length===0)return{iteration:d,errors:[],test:NaN,flag:i};let h=pi(o.iterations,d),m=o.iterations[h];return{iteration:Math.abs(m-d)<=l?m:d,errors:[o.train[h]],test:o.test[h],flag:i,of:m}}function ki({own:e,others:t},{x:n,y:o}){return Gn(e,n,o)<jn?null:t.find(({line:r})=>Gn(r,n,o)<jn)?.other.id??null}function Ad(e,t,n){let o=ki(t,n),r=t.others.find(u=>u.other.id===o)?.other;if(r)return{at:n.x,words:`other run: ${Xt(r,e.writing)} · click to go on with it`};let s=yi(e,t,n.x),{number:a}=e.writing,i=[s.flag?ot(s.flag.marks):`iteration ${T(s.iteration)}`],l=s.of===void 0||s.of===s.iteration?"":`at ${T(s.of)}: `,c=s.errors.map(u=>a(u)).join(" to ");return c&&i.push(`${l}E ${c}`),Number.isFinite(s.test)&&i.push(`test ${a(s.test)}`),{at:t.x(s.iteration),words:i.join(" · ")}}function Cd({key:e,shiftKey:t},n,{frame:o,edits:r}){let s=Math.max(1,Math.round(o.end/Td)),a=r.filter(({iteration:l})=>l<n).at(-1)?.iteration??0,i=r.find(({iteration:l})=>l>n)?.iteration??o.end;switch(e){case"ArrowRight":case"ArrowUp":return t?i:n+1;case"ArrowLeft":case"ArrowDown":return t?a:n-1;case"PageUp":return n+s;case"PageDown":return n-s;case"Home":return 0;case"End":return o.end}return null}var[Kn,xi]=[12,5],Ld=14,_d=24,Nd=6,Id=1.25,Rd=9;function Vn(e,t,{large:n=!1}={}){let o=Q("div","strip-axis"),r=Q("div","strip-iterations"),s=Q("div","strip-plot"),a=Q("canvas","strip-canvas"),i=Q("span","strip-scale"),l=Q("span","strip-handle");for(let $ of[o,r])$.setAttribute("aria-hidden","true");a.setAttribute("aria-hidden","true"),s.append(a,i,l),e.classList.add("strip"),e.append(o,s),n&&s.append(r);let c=null,u=null,d=Wd(),p=wi(s,{...t,state:()=>c,layout:()=>u,moved:()=>g()}),h=bi(s,t),m={width:0,height:0};new ResizeObserver(([{contentRect:$}])=>{m={width:$.width,height:$.height},g()}).observe(s);function g(){if(!c||!m.width)return;u=Pd(c,d(c),m),mi(a,c,u,hi(s,c.theme));let $=c.writing.notation.comma==="true",{scale:w,x:v,y:b}=u;Ei(o,w.ticks,y=>Oo(y,$),{top:b}),n&&Ei(r,To(u.span,Rd),T,{left:v}),i.textContent=w.logarithmic?"logarithmic scale":"",l.style.left=`${v(p.shown()??c.frame.iteration)}px`,h.update(c,u),p.update()}return{update($){c=$,g()}}}function Wd(){let e=null,t=1/0;return({curve:n,frame:o})=>(n!==e&&([e,t]=[n,1/0]),o.end<n.length&&(t=Math.min(t,o.end)),t)}function Pd(e,t,{width:n,height:o}){let{curve:r,frame:s,epochs:a,isKnown:i,others:l,edits:c,scale:u,samples:d}=e,p=l.map(({end:k})=>k),h=Mo(s.end,p),m=n-2,g=k=>1+m*k/h,$=k=>(k-1)/m*h,w=Eo();(d===1||!a?.iterations.length)&&De(w,r.last);let v=d===1?s.error:s.trainError;if(i&&De(w,[v]),d>1&&a)for(let k of[a.train,a.test])De(w,k);d>1&&(w.high*=Id);for(let{curve:k}of l)k&&De(w,k.errors);let b=Math.round((o-Kn-xi)/_d),y=So(w,u,Math.min(Math.max(2,b),Nd)),S=k=>Kn+(o-Kn-xi)*(1-y.place(k)),x=i&&Number.isFinite(v)?v:null;return{width:n,height:o,x:g,y:S,iteration:$,scale:y,until:t,span:h,now:x,own:Dd(e,t,x,g,S),test:Fd(e,g,S),flags:di(c,g,Ld),others:l.map(k=>({other:k,line:qd(k,g,S,n)}))}}function Dd({curve:e,frame:t,samples:n,epochs:o},r,s,a,i){let l=[],c=(d,p)=>d<r&&l.push([a(d),Number.isFinite(p)?i(p):NaN]);n>1&&o?o.iterations.forEach((d,p)=>c(d,o.train[p])):e.last.forEach((d,p)=>c(ve(e,p),d));let u=l.at(-1)?.[0]??-1;return t.iteration===t.end&&s!==null&&a(t.iteration)>u&&l.push([a(t.iteration),i(s)]),l}function Fd({frame:e,epochs:t,isKnown:n},o,r){let s=[];return Number.isNaN(e.testError)||!t||(t.iterations.forEach((a,i)=>{let l=t.test[i];s.push([o(a),Number.isFinite(l)?r(l):NaN])}),n&&e.iteration===e.end&&s.push([o(e.iteration),r(e.testError)])),s}function qd({curve:e,parted_at:t},n,o,r){let s=[];if(!e)return s;for(let a=0;a<e.iterations.length;a++){let[i,l]=[e.iterations[a],e.errors[a]];if(!(l===null||i<t)){if(n(i)>r)break;s.push([n(i),o(l)])}}return s}function Ei(e,t,n,{top:o,left:r}){for(t.forEach((s,a)=>{let i=e.children[a]??e.appendChild(Q("span",""));i.textContent!==n(s)&&(i.textContent=n(s)),o&&(i.style.top=`${o(s)}px`),r&&(i.style.left=`${r(s)}px`)});e.children.length>t.length;)e.lastElementChild?.remove()}var Bd=new Set([4404]),Ud=4408,Si=1013;function Mi(e,t){let n=null,o=0,r=0,s=0,a=!1,i=!1,l=0,c=null;function u(){if(window.clearTimeout(s),a)return;r=0;let $=new WebSocket(e);n=$,$.binaryType="arraybuffer",$.onopen=()=>t.onOpen(),$.onmessage=({data:w})=>{(o||r||l)&&([o,r,l]=[0,0,0]),c===null&&t.onState("open",""),typeof w=="string"?t.onText(w):t.onBinary(w)},$.onclose=({code:w,reason:v})=>{t.onClose(w),p(w,v)}}function d(){n&&(n.onopen=n.onmessage=n.onclose=null,n.close(),n=null)}function p($,w){if(d(),Bd.has($))return t.onState("gone","");if($===Ud)return i=!0,t.onState("asleep","");if(o++,c!==null){t.onState("moving",""),s=window.setTimeout(u,c),c=null,l=20;return}let v=l>0?1e3:5e3,b=Math.min(250*1.5**(o-1),v);s=window.setTimeout(u,Math.random()*b),l>0?l--:o<3||$===Si?t.onState("lost",$===Si?w:""):h()}async function h(){let $=await t.diagnose();o>=3&&!a&&t.onState($,"")}function m(){n?.readyState===WebSocket.OPEN&&n.send(t.ping)}window.setInterval(()=>{n&&(r++,r===4?m():r>=8&&p(0,""))},1e3);function g(){if(!(a||i||document.visibilityState==="hidden")){if(!n)return u();r>=4||(r=4,m())}}return window.addEventListener("online",g),window.addEventListener("pageshow",g),document.addEventListener("visibilitychange",g),u(),{send($){return n?.readyState!==WebSocket.OPEN?!1:(n.send($),!0)},moving($){c=$},wake(){i=!1,u()},stop(){a=!0,window.clearTimeout(s),d()}}}var Gd=new Set([503,429]),Hd="The server could not be asked just now. Try again.",jd=5e3;function Ti(e,t,n){let o=Vd(n),r=`${e}/api/sessions/${t}`,s=async(a,i)=>Jn(await o(a,i));return{files:`${r}/export`,examplesPage:`${e}/examples`,example:async a=>{let i=await o(`${e}/api/examples/${encodeURIComponent(a)}`);return i.status===404?null:Jn(i)},measured:()=>s(`${r}/measured`),health:async()=>Jn(await fetch(`${r}/health`)),operations:()=>s(`${r}/operations`),prediction:a=>s(`${r}/predict?parameter=${encodeURIComponent(a)}`),recipe:()=>s(`${r}/recipe`),samples:()=>s(`${r}/samples`),batch:()=>s(`${r}/batch`),branches:()=>s(`${r}/branches`).then(({branches:a})=>a),choices:()=>s(`${e}/api/choices`),thumbnails:a=>s(`${e}/api/thumbnails/${a}`),suggestion:(a,i)=>s(`${r}/suggestion?${new URLSearchParams({...i,dataset:a})}`),derivation:(a,i,l)=>s(`${r}/derivation?quantity=${encodeURIComponent(a)}&${i}`,{signal:l}),equations:(a,i,l)=>s(`${r}/equations?${a.map(c=>`quantity=${encodeURIComponent(c)}`).join("&")}&${i}`,{signal:l}),fieldModule:async a=>zd(await o(`${e}/${a}`)),field:({across:a,up:i,sample:l=0,neurons:c=[]},u)=>{let d=c.map(p=>`&neuron=${encodeURIComponent(p)}`).join("");return s(`${r}/field?${Oi(a,i)}&sample=${l}${d}`,{signal:u})},landscape:({across:a,up:i},l)=>s(`${r}/landscape?${Oi(a,i)}`,{signal:l}),curves:({quantities:a,from:i=0,points:l,sample:c=null},u)=>{let d=a.map(h=>`quantity=${encodeURIComponent(h)}`).join("&"),p=c===null?"":`&sample=${c}`;return s(`${r}/curves?${d}&from=${i}&points=${l}${p}`,{signal:u})},compare:(a,i)=>s(`${r}/compare`,{...rt(a),signal:i}),variation:a=>s(`${r}/variation`,rt(a)).then(({recipe:i})=>i),way:a=>s(`${r}/way?${a.map(i=>`parameter=${encodeURIComponent(i)}`).join("&")}`),gradientChecks:()=>s(`${r}/gradient-check`),check:(a,i)=>s(`${r}/check?${i}`,rt({text:a})),quantities:()=>s(`${r}/quantities`).then(({quantities:a})=>a),tour:a=>s(`${e}/api/lesson?${a}`),stopCheck:(a,i)=>s(`${e}/api/lesson/${a}/check`,rt({given:i})),stopAnswer:(a,i)=>s(`${e}/api/lesson/${a}/answer?${i}`),article:()=>s(`${e}/api/article`),links:()=>s(`${r}/links`,{method:"POST"}),openRecipe:a=>s(`${e}/api/recipes/${t}`,rt(a)),dataReading:(a,i,l)=>s(`${e}/api/data/reading?${i}`,{...zn(a),signal:l}),dataRecipe:(a,i,l)=>s(`${e}/api/data/recipe?${i}`,{...zn(a),signal:l}),weightsReading:(a,i,l)=>s(`${e}/api/weights/reading${i&&`?order=${i}`}`,{...zn(a),signal:l}),table:async({from:a,to:i,stride:l},c,u)=>Jd(await o(`${r}/export/run.csv?from=${a}&to=${i}&stride=${l}`,{signal:u}),c)}}async function Ai(e){try{let t=AbortSignal.timeout(jd),n=await fetch(`${e}/healthz`,{cache:"no-store",signal:t});if(n.status>=500)return"lost";let{status:o}=await n.json().catch(()=>({}));return o==="ok"?"blocked":"portal"}catch{return"lost"}}function Kd(e,t,n){let o=Number(e??1),r=(o>0?o:1)*1.5**(t-1);return 1e3*Math.min(r,10)*(.5+n)}function Vd(e){let t=0;function n(o,r){return e(++t),new Promise((s,a)=>{let i=(u,d)=>{clearTimeout(c),r?.removeEventListener("abort",l),e(--t),u(d)},l=()=>i(a,r?.reason),c=setTimeout(()=>i(s,void 0),o);r?.addEventListener("abort",l)})}return async function(r,s={}){for(let a=1;;a++){let i=await fetch(r,s);if(!Gd.has(i.status)||a>5)return i;await i.body?.cancel(),s.signal?.throwIfAborted(),await n(Kd(i.headers.get("retry-after"),a,Math.random()),s.signal)}}}function rt(e){return{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}}function zn(e){return{method:"POST",headers:{"content-type":"application/octet-stream"},body:e}}function Oi(e,t){let n=(o,r,s)=>`${o}=${encodeURIComponent(s.name)}&${o}_first=${s.first}&${o}_last=${s.last}&${r}=${s.count}`;return n("across","columns",e)+(t?`&${n("up","rows",t)}`:"")}async function zd(e){if(e.ok)return e.arrayBuffer();throw await Xn(e)}async function Jn(e){if(e.ok)return e.json();throw await Xn(e)}async function Xn(e){let{refused:t}=await e.json().catch(()=>({}));return new Error(t??Hd)}async function Jd(e,t){if(!e.ok||!e.body)throw await Xn(e);let n=[],o=0;for(let r=e.body.getReader();;){let{done:s,value:a}=await r.read();if(s)return new Blob(n,{type:"text/csv"});n.push(new Blob([a])),o+=a.reduce((i,l)=>i+(l===10?1:0),0),t(o)}}var{session:eo="",root:be="",watching:Ni}=document.body.dataset,Le=e=>({read:()=>ln(e),write:t=>cn(e,t)}),st=e=>document.querySelector(e),ie=pt(location.search),U=Jr(Le("backstep.panel"),{projector:ie.projector,writeProjector:e=>co(yo(location.search,e)),isFirstVisit:Ni===void 0&&!ie.embedded&&!ie.projector&&location.hash==="",hidden:ie.hidden}),Ne=e=>Li(()=>U.panel.value===e&&!U.folded.value),[to,Ii]=[Ne("numbers"),Ne("curves")],[Zn,Yt,Ri,Wi]=Array.from({length:4},()=>at(!1)),Pi=at("automatic"),Di=at(null),no=at(0),oo=at(null),O=Wr({watching:Ni!==void 0,locks:ie.locks}),F=Ti(be,eo,e=>O.waiting.value=e),Qn=new URL(`${be}/ws/${eo}`,location.href);Qn.protocol=Qn.protocol.replace("http","ws");var Ie=Mi(Qn.href,{onOpen:()=>{Yn.opened(),Zd.reopened(),Qd.reopened(),document.hidden&&qi()},onText:e=>Yn.text(e),onBinary:e=>Yn.binary(e),onClose:e=>ro.closed(e),onState:(e,t)=>{O.reason.value=t,O.connection.value=e},ping:Sr,diagnose:()=>Ai(be)}),ro=po(Ie.send),Yn=_r(O,ro,Ie),D=hr(cr(O,ro,F),O);ur(O,F);var Zt=br(O,D,F,U.showData);dr(O,F.derivation);jr(O);var _e=pr(O,D),[Yd,Fi]=[Ne("settings"),Ne("data")],ao=Rr(O,D,F,Li(()=>Yd.value||Fi.value||Di.value!==null)),Zd=Nr(O,{send:Ie.send,edited:()=>_e.place.value?.name??null,everything:()=>to.value||Fi.value||Ii.value||!!O.moment.value?.of}),K=Ur(O,D,{fetchPath:()=>F.tour(ee(O.notation.value)),fetchRecipe:F.recipe,check:F.stopCheck,fetchAnswer:e=>F.stopAnswer(e,ee(O.notation.value)),openShare:()=>Yt.value=!0,pointOut:(e,t)=>ci(e==="E_total"?st("#error"):li(Re,e),t),place:Le("backstep lesson"),progress:Le("backstep lesson answers"),address:{read:io,write:lo}}),Qd=Kr(O,{send:Ie.send,stop:()=>K.open.value?K.place.value+1:null});mr(O,ie.unknown);function qi(){Ie.send(Mr(document.hidden))}document.addEventListener("visibilitychange",qi);Fo();Er(O,{notation:Le("backstep.notation"),scheme:Le("backstep.colours"),shortcuts:Le("backstep.shortcuts")});fe(()=>{document.documentElement.dataset.theme=O.scheme.value});fe(()=>{O.notation.value&&Xd(K.rewrite)});var Re=st(".diagram"),Ci=Re.closest(".stage"),Bi=si(Re,{point:D.point,press:(e,t)=>{O.selected.value!==e&&!Ii.value&&U.open("explain"),_e.press(t,Ci.getBoundingClientRect(),e)},edit:(e,t,n)=>_e.open(t,Ci.getBoundingClientRect(),e,n),scrub:(e,t)=>{let n=_e.drag(t);n&&jo(e,n.value,n.change)}}),Ui={travel:e=>{D.scrubTo(e)},choose:D.choose},Gi=()=>Wi.value=!0,Hi=st("#strip"),ji=[Vn(Hi,{...Ui,enlarge:Gi})];fe(()=>{let[e,t]=[O.network.value,O.frame.value];no.value,!(!e||!t)&&(Bi.update({network:e,frame:t,drafts:O.drafts.value,selected:O.selected.value,lit:oo.value,theme:O.theme.value,writing:O.writing.value,factors:K.isQuiet.value?[]:O.factors.value,moment:O.drawn.value}),ii(Re,O.spokenOf.value))});fe(Ki);function Ki(){let[e,t,n]=[O.curve.value,O.frame.value,O.network.value];if(!e||!t||!n)return;let{branches:o,edits:r}=O.history.value,s=O.connection.value==="open",a={curve:e,frame:t,epochs:O.epochs.value,samples:n.samples,isKnown:O.knows.value("E_total"),others:o.map(i=>({...i,curve:O.branchCurves.value.get(i.id)??null})),edits:r.map(i=>({...i,text:O.writing.value.numbersIn(i.text)})),scale:Pi.value,canTravel:s&&!O.watching,theme:O.theme.value,writing:O.writing.value};for(let i of ji)i.update(a)}new ResizeObserver(()=>no.value++).observe(Re);fe(()=>{No(U.panel.value),document.body.classList.toggle("folded",U.folded.value);let e=U.width.value;document.body.style.setProperty("--panel-width",e===null?"":`${e}px`)});fe(()=>{document.documentElement.classList.toggle("projector",U.projector.value)});document.body.classList.toggle("embedded",ie.embedded);Io(ie.hidden);var ef=e=>e==="lesson"?K.open.value:!ie.hidden.has(e);fe(()=>{K.open.value?U.open("lesson"):U.panel.peek()==="lesson"&&U.open("explain")});var Qt={...D,explain:e=>{D.explain(e),U.open("explain")}};function R(e,t,n={}){let o=f`<${t} store=${O} actions=${D} ...${n} />`;_i(f`<${Ao.Provider} value=${O.writing}>${o}<//>`,st(e))}var Vi={open:D.open,onFault:e=>{O.notice.value=e}},zi=F.article;R("#banner",Yr,{root:be,wake:()=>Ie.wake()});O.watching?R("#transport",vs,{fetchPath:F.tour}):R("#transport",ms);R("#progress",Qa);_i(f`<${$s} ...${{store:O,actions:D,enlarge:Gi}} />`,Hi.appendChild(document.createElement("div")));R("#predict-switch",Aa);R("#question",Ca);R("#history",Za);var tf={store:O,actions:D,server:F,settings:ao,opened:Zt,show:R,resized:no,isOpen:Ne},nf=Xr({...tf,planOf:Bi.plan,isHidden:ie.hidden.has("plane")});R("#error",Xa,{actions:Qt,data:nf});R("#rule",is,{begin:ao.begin,edited:Di,workbench:U,lit:oo,fetchArticle:()=>Zt.getChoices().then(({article:e})=>e)});var of=e=>oo.value=e,Ji=Vo(be);R("#inspector",ua,{fetchEquations:F.equations,typeset:Ji,light:of,copy:Lo});R("#settings",es,{begin:ao.begin,choosing:Zt.choosing});R("#open-menu",Ra,{opened:Zt,openFile:e=>sn(e,Vi)});R("#view-menu",Fa,{workbench:U,shortcutsOpen:Ri});R("#live",ya);R("#shortcuts",qa,{open:Ri});R("#first-minute",Na,{workbench:U,follow:()=>{K.show()},toolbar:ft});R("#tabs",Pa,{workbench:U,available:ef});R("#panel-edge",_a,{workbench:U});R("#projected",Wa,{workbench:U});R("#matrices",ga,{open:to,actions:Qt});R("#gradients",Qr,{fetchChecks:F.gradientChecks,actions:Qt});R("#check",Ma,{check:e=>F.check(e,ee(O.notation.value)),fetchRight:F.quantities,recall:()=>ln("backstep check","sessionStorage")??"",remember:e=>cn("backstep check",e,"sessionStorage")});R("#numbers",ba,{open:to,actions:Qt});R("#preview",va,{place:_e.place});R("#editor",wa,{place:_e.place});R("#lesson",Ja,{lesson:K,fetchArticle:zi,fetchDerivation:F.derivation,typeset:Ji,root:be});R("#about",()=>{let e=()=>Zn.value=!1;return f`<${Ua} ...${{open:Zn.value,close:e,store:O,fetchArticle:zi,run:K.attempt}} />`});R("#large-curve",ns,{open:Wi,scale:Pi,mount:e=>{ji.push(Vn(e,Ui,{large:!0})),Ki()}});R("#share",()=>{let e=()=>Yt.value=!1,t=r=>{Go(Re.querySelector("svg"),r)},n=async(r,s,a)=>dt(await F.table(r,s,a),"backstep-run.csv"),o={fetchLinks:F.links,query:wo(location.search),files:F.files,save:t,fetchTable:n,store:O};return f`<${ds} ...${{open:Yt.value,close:e,...o}} />`});function so(e,t){let n=st(e);return n.addEventListener("click",t),n}so("#about-button",()=>Zn.value=!0);var rf=so("#share-button",()=>Yt.value=!0),Xi=so("#lesson-button",()=>{if(!K.open.value)return void K.show();Ne("lesson").value?K.close():U.open("lesson")});fe(()=>Xi.setAttribute("aria-expanded",String(K.open.value)));Xi.hidden=rf.hidden=O.watching;Wo();Bo(D.free);if(!O.watching){let e={play:D.toggle,step:D.step,back:D.back,reset:D.reset},t={undo:D.undo,redo:D.redo,nextStop:K.next,previousStop:K.back};Uo({...e,...t},o=>yr(O.shortcuts.value,o)),Po(Vi),history.replaceState(null,"",`${be}/s/${eo}${location.search}${location.hash}`);let[n]=performance.getEntriesByType("navigation");K.follow(n?.type!=="reload"),addEventListener("hashchange",()=>K.follow())}
