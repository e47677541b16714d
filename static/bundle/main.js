import{a as yo,b as ko,d as xo,e as De,f as Eo,g as So,h as Mo,i as To}from"./chunk-T6WASMSL.js";import{a as lo,b as co,c as uo,d as pt,e as bo,f as wo}from"./chunk-4COAQ23E.js";import{a as C,b as z,c as j,d as J}from"./chunk-YZKZXRQK.js";import{a as L,b as te}from"./chunk-NRW2N5JN.js";import{a as ye,b as Pe,c as fo,d as ut,e as ho,i as mo,j as go,k as $o,l as ke,m as vo,n as on,o as rn,p as Ao}from"./chunk-WPGQFNQB.js";import{a as Oo,b as xe}from"./chunk-OKZMQD6X.js";import{a as Q}from"./chunk-HD3SQWBV.js";import{a as N,b as lt,d as ce,e as nn,f as Y,g as we,h as ct,i as G}from"./chunk-VSNTVXGG.js";import{a as We,c as O,d as po}from"./chunk-7JFT5QGL.js";import{a as f}from"./chunk-YV6CSYCU.js";import{computed as Ii,effect as fe,signal as at,untracked as nf}from"@preact/signals";import{render as Ri}from"preact";async function Co(e){try{return await navigator.clipboard.writeText(e),!0}catch{return nl(e)}}function nl(e){let t=document.createElement("textarea");t.className="out-of-sight",t.value=e,document.body.append(t),t.select();let n=document.execCommand("copy");return t.remove(),n}function dt(e,t){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function Lo(e){let t=document.documentElement;function n(){let o=e.offsetHeight,r=o>0&&o<=.25*innerHeight;e.classList.toggle("sticky",r),t.style.setProperty("--dock-height",r?`${o}px`:"0px")}new ResizeObserver(n).observe(e),addEventListener("resize",n)}var ol=document.querySelectorAll("[data-panel]");function _o(e){for(let t of ol)t.role="tabpanel",t.setAttribute("aria-labelledby",`tab-${t.dataset.panel}`),t.hidden=t.dataset.panel!==e}function No(e){for(let t of e)for(let n of document.querySelectorAll(`[data-region="${t}"]`))n.classList.add("left-out")}function Io(){for(let e of document.querySelectorAll(".skip"))e.addEventListener("click",t=>{t.preventDefault(),document.querySelector(e.dataset.to??"")?.focus()})}var rl="button, a[href]",al={ArrowRight:(e,t)=>(e+1)%t,ArrowLeft:(e,t)=>(e+t-1)%t,Home:()=>0,End:(e,t)=>t-1};function ft(e,t){e.setAttribute("role","toolbar"),e.setAttribute("aria-label",t);let n=null;function o(){return[...e.querySelectorAll(rl)].filter(a=>!a.closest("[popover]")&&!a.matches(":disabled")&&a.checkVisibility())}function r(){let a=o();(!n||!a.includes(n))&&(n=a[0]??null);for(let s of a){let i=s===n?0:-1;s.tabIndex!==i&&(s.tabIndex=i)}}e.addEventListener("focusin",a=>{let s=a.target;o().includes(s)&&(n=s,r())}),e.addEventListener("keydown",a=>{let s=o(),i=s.indexOf(a.target),l=al[a.key]?.(i,s.length);i<0||l===void 0||a.ctrlKey||a.metaKey||a.altKey||(a.preventDefault(),s[l].focus())}),new MutationObserver(r).observe(e,{subtree:!0,childList:!0,attributes:!0,attributeFilter:["disabled","hidden","href"]}),addEventListener("resize",r),r()}function Ro(){for(let[e,t]of[["#header-bar","Page"],["#rule","The rule"]])ft(document.querySelector(e),t);Lo(document.querySelector(".dock")),Io()}function Wo(e){addEventListener("dragover",t=>{t.dataTransfer?.types.includes("Files")&&t.preventDefault()}),addEventListener("drop",t=>{let n=t.dataTransfer?.files[0];n&&(t.preventDefault(),t.target instanceof HTMLTextAreaElement?il(t.target,n,e):sn(n,e))})}var an=()=>{};function Po(e){an=e}async function sn(e,{open:t,onFault:n}){if(!(/\.json$/i.test(e.name)||e.type==="application/json")||e.size>1e6)return an(e);try{let r=JSON.parse(await e.text());sl(r)?an(e):await t(r.recipe??r)}catch{n(`“${e.name}” is no recipe: it could not be read as JSON.`)}}function sl(e){if(typeof e!="object"||e===null)return!1;let t=Object.values(e);return t.length>0&&t.every(n=>Array.isArray(n))}async function il(e,t,{onFault:n}){if(t.size>2*5e4)return n(`“${t.name}” is too long to be checked here. Use backstep check.`);let o=new Uint8Array(await t.arrayBuffer()),r=`${o[0]} ${o[1]}`;e.value=new TextDecoder(r==="255 254"?"utf-16le":r==="254 255"?"utf-16be":"utf-8").decode(o),e.dispatchEvent(new Event("input",{bubbles:!0}))}var ll="backstep.height";function cl(){let e=document.documentElement;if(e.scrollHeight>e.clientHeight)return e.scrollHeight;let t=document.querySelector("main"),n=Math.max(...[...t.children].map(o=>o.getBoundingClientRect().bottom));return Math.ceil(n+parseFloat(getComputedStyle(t).paddingBottom))}function Do(){if(parent===window)return;let e=0,t=()=>{let o=cl();o!==e&&(e=o,parent.postMessage({type:ll,height:o},"*"))},n=new ResizeObserver(t);for(let o of document.querySelectorAll("main, main > *, #banner"))n.observe(o)}var Fo="input, select, textarea, [contenteditable]",ul="[role=tablist], [role=slider], [role=separator], [role=grid]";function qo(e){document.addEventListener("keydown",t=>{let n=t.target.closest(Fo);t.key==="Escape"&&!t.defaultPrevented&&!n&&!document.querySelector("dialog[open]")&&e()})}function Bo(e,t){document.addEventListener("keydown",n=>{let o=n.target,r=o.closest(Fo);if((n.ctrlKey||n.metaKey)&&n.key.toLowerCase()==="z"&&!r){n.preventDefault(),n.shiftKey?e.redo():e.undo();return}if(n.ctrlKey||n.metaKey||n.altKey||n.defaultPrevented)return;let a=t(n.key);!a||r||document.querySelector("dialog[open]")||n.key.startsWith("Arrow")&&o.closest(ul)||n.key===" "&&o.closest("button, a, summary, [role=button]")||(n.preventDefault(),e[a]())})}var pl=["fill","stroke","stroke-width","stroke-dasharray","font-size","font-weight","font-family","text-anchor","dominant-baseline","opacity","paint-order","visibility"];function dl(e){let t=e.cloneNode(!0),n=e.querySelectorAll("*");t.querySelectorAll("*").forEach((i,l)=>{let c=getComputedStyle(n[l]);for(let u of pl)i.setAttribute(u,c.getPropertyValue(u));for(let u of["class","tabindex","role","aria-label","data-name"])i.removeAttribute(u)});let o=document.createElementNS("http://www.w3.org/2000/svg","rect"),r=e.closest(".card");for(let[i,l]of Object.entries({width:"100%",height:"100%",fill:getComputedStyle(r).backgroundColor}))o.setAttribute(i,l);let{width:a,height:s}=e.viewBox.baseVal;t.setAttribute("width",String(a)),t.setAttribute("height",String(s));for(let i of t.querySelectorAll('[fill="rgba(0, 0, 0, 0)"][stroke="none"]'))i.remove();return t.prepend(o,...fl(e,a,s)),t.setAttribute("xmlns","http://www.w3.org/2000/svg"),t.setAttribute("font-family",getComputedStyle(e).fontFamily),new XMLSerializer().serializeToString(t)}function fl(e,t,n){let o=e.parentElement?.querySelector("canvas");if(!o)return[];let r=document.createElementNS("http://www.w3.org/2000/svg","image");for(let[a,s]of Object.entries({href:o.toDataURL(),width:t,height:n}))r.setAttribute(a,String(s));return[r]}async function Uo(e,t){let n=new Blob([dl(e)],{type:"image/svg+xml"});dt(t==="svg"?n:await hl(n,e),`backstep.${t}`)}async function hl(e,t){let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await e.text())}`,await n.decode();let o=document.createElement("canvas");return o.width=2*t.clientWidth,o.height=2*t.clientHeight,o.getContext("2d")?.drawImage(n,0,0,o.width,o.height),new Promise((r,a)=>o.toBlob(s=>s?r(s):a(new Error("The browser made no picture.")),"image/png"))}function Ho(e,t,n){if(e.button!==0)return;let o=e.currentTarget,r=!1,a=new AbortController,s={signal:a.signal};window.addEventListener("pointermove",i=>{if(i.pointerId!==e.pointerId)return;let l=i.clientX-e.clientX;!r&&Math.abs(l)<5||(r=!0,document.documentElement.classList.add("scrubbing"),n(Number((t+Math.round(l/4)*.01).toFixed(12))))},s);for(let i of["pointerup","pointercancel"])window.addEventListener(i,()=>{a.abort(),document.documentElement.classList.remove("scrubbing"),r&&o.addEventListener("click",Go,{capture:!0,once:!0}),setTimeout(()=>o.removeEventListener("click",Go,{capture:!0}),0)},s)}function Go(e){e.stopImmediatePropagation(),e.preventDefault()}function ln(e,t="localStorage"){try{return globalThis[t].getItem(e)}catch{return null}}function cn(e,t,n="localStorage"){try{globalThis[n].setItem(e,t)}catch{return}}var jo=null;function Ko(e){return async(t,n)=>{jo??=ml(e);let{default:o}=await jo;o.render(n,t,{output:"html",throwOnError:!1,strict:!1,trust:({command:r})=>r==="\\htmlData"||r==="\\htmlClass"})}}function ml(e){let t=document.createElement("link");return t.rel="stylesheet",t.href=`${e}/static/vendor/katex@0.19.1/katex.min.css`,document.head.append(t),import("katex")}import{batch as fn}from"@preact/signals-core";import{effect as bl}from"@preact/signals-core";var he={net:"net",out:"out",target:"target",rate:"eta",delta_sign:"1",weights:"numbered",decimals:"9",comma:"false"},gl={eta:"η",alpha:"α",epsilon:"ε"},[un,$l]=[2,15],qe={net:[["net","net"],["z","z"]],out:[["out","out"],["a","a"]],target:[["target","target"],["ideal","ideal"],["y","y"]],rate:[["eta","η"],["alpha","α"],["epsilon","ε"]],delta_sign:[["1","∂E/∂net"],["-1","−∂E/∂net"]],weights:[["numbered","w5"],["row_first","w_o1,h1 (to, from)"],["column_first","w_h1,o1 (from, to)"]],decimals:Array.from({length:$l-un+1},(e,t)=>[String(un+t),String(un+t)]),comma:[["false","0.5"],["true","0,5"]]};function Vo(e){let t={};try{t={...JSON.parse(e??"{}")}}catch{}let n=Object.entries(t).filter(([o,r])=>qe[o]?.some(([a])=>a===r));return{...he,...Object.fromEntries(n)}}function ee(e){let t=Object.entries(e).filter(([n,o])=>he[n]!==o);return new URLSearchParams(t).toString()}function zo(e){let[t,n]=[Number(e.decimals),e.comma==="true"],{net:o,out:r,target:a,weights:s}=e;function i(p,m=t){if(p===void 0)return"…";let h=We(p,Math.min(m,t));return n?h.replace(".",","):h}function l(p,m){return i(e.delta_sign==="-1"?-p:p,m)}function c(p){return p.kind==="input"?p.label??p.name:p.kind!=="weight"||s==="numbered"?p.name:s==="row_first"?`w_${p.to},${p.from}`:`w_${p.from},${p.to}`}function u(p){return p.replace(/(?<![A-Za-z])([∂d]?)(net|out|target)(?![A-Za-z])/g,(m,h,g)=>h+e[g])}function d(p){return n?p.replace(/(?<![\w.])(\d+)\.(?=\d)/g,"$1,"):p}return{notation:e,decimals:t,numbersIn:d,net:o,out:r,target:a,rate:gl[e.rate],number:i,delta:l,name:c,letters:u}}var pn=["operation","neuron","layer","phase"];function ne(e){return pn.includes(e)}function Jo(e){return{...e,indices:new Map(e.operations.map(t=>[t.quantity,t.index]))}}function Yo({operations:e,starts:t},n,o){return o>=e.length?null:n==="operation"?o+1:t[n].find(r=>r>o)??e.length}function dn({starts:e},t,n){return n<=0?null:t==="operation"?n-1:e[t].findLast(o=>o<n)??0}function Xo(e,t,n){if(n===0)return 0;if(n===e.operations.length)return t.operations.length;let o=t.indices.get(e.operations[n-1].quantity);return o===void 0?0:o+1}function Zo(e,t,n){if(!e)return{at:n,of:0,operation:null,group:[],knows:()=>!1,computed:new Set,used:new Set,flows:[]};let{operations:o,indices:r}=e,a=o.slice(dn(e,t,n)??0,n),s=new Set(a.map(c=>c.at)),i=c=>{let u=r.get(c);return u===void 0?c:o[u].at},l=new Set(a.flatMap(c=>c.uses.map(i)));for(let c of s)l.delete(c);return{at:n,of:o.length,operation:a.at(-1)??null,group:a,knows:c=>(r.get(c)??-1)<n,computed:s,used:l,flows:a.flatMap(vl)}}function Qo(e,t){return t.size===0?e:e?{...e,knows:n=>!t.has(n)&&e.knows(n)}:{at:0,of:0,operation:null,group:[],computed:new Set,used:new Set,flows:[],knows:n=>!t.has(n)&&!n.endsWith("+")}}function vl({quantity:e,neuron:t,at:n,uses:o}){return e.startsWith("net_")?o.map(a=>({name:a,to:t,back:!1})):e.includes("/dout_")&&o[0].startsWith("delta_")?[{name:n,to:null,back:!0}]:[]}var er=1;function tr(e,t){let n=null,o=!1,r=new AbortController;bl(()=>{let[s,i]=[e.frame.value,e.network.value],{playing:l,iterations_per_s:c}=e.status.value;if(!s||!i)return;if(l&&(c===null||c>er)||e.progress.value!==null){o=!0;return}let{value:d}=ye(s,i),p={iteration:s.iteration,error:d,network:i},m=n?.network===i?n:null;n=p;let h=o;o=!1,!(!m||m.iteration===s.iteration&&!h)&&queueMicrotask(()=>e.say(wl(e,m,p,h)))});async function a({quantity:s,phase:i},l,c){r.abort(),r=new AbortController;let{signal:u}=r;if(e.playingSteps.value&&e.pace.value>er)return;let d=`Operation ${l} of ${c}, ${i}.`;if(e.hidden.value.has(s))return e.say(`${d} The lesson asks for this number.`);try{let{steps:p}=await t(s,ee(e.notation.value),u);u.aborted||e.say(`${d} ${p[p.length-1].spoken}.`)}catch{u.aborted||e.say(`${d} ${s}, its numbers could not be fetched just now.`)}}return{sayOperation:a}}function wl(e,t,n,o){let{number:r}=e.writing.value,a=`${o?"Paused. ":""}Iteration ${n.iteration}.`;if(!e.knows.value("E_total"))return ne(e.stepBy.value)?`${a} Nothing is calculated yet.`:a;let s=n.error-t.error,i=s<0?"down":"up",l=Number.isFinite(s)?s===0?", as before":`, ${i} ${r(Math.abs(s))}`:"";return`${a} Total error ${r(n.error)}${l}.`}function nr(e,t){let n=new Map;async function o(s,i,l=0,c=null){if(typeof i=="number"&&a(s,{value:i,revision:null}),n.has(s))return n.set(s,{value:i,sample:l,gesture:c}),{ok:!0};n.set(s,null);let u=await t.send({type:"edit",quantity:s,value:i,sample:l,gesture:c}),d=n.get(s);if(n.delete(s),d)return o(s,d.value,d.sample,d.gesture);let p=u.type==="applied";return a(s,p&&typeof i=="number"?{value:i,revision:u.revision}:null),p&&(e.notice.value=""),p?{ok:!0}:{ok:!1,message:u.message}}async function r(...s){let i=await o(...s);return i.ok||(e.notice.value=i.message),i}function a(s,i){let l=new Map(e.drafts.value),c=e.frame.value?.revision??-1;i&&(i.revision===null||i.revision>c)?l.set(s,i):l.delete(s),e.drafts.value=l}return{edit:r,tryEdit:o}}var yl=new Set([1009,1008]),kl=2;function rr(e){let t=xl(),n=1,o=new Map;return{send(r){let a=n++,s=JSON.stringify({...r,id:a}),i=new TextEncoder().encode(s).length;if(i>6e4){let l=`${6e4.toLocaleString("en")} bytes go into one message, and this has ${i.toLocaleString("en")}`;return Promise.resolve(or(a,`At most ${l}. Take fewer samples or edits.`))}return new Promise(l=>{o.set(a,{text:s,faults:0,resolve:l}),e(s)})},greet(r){e(JSON.stringify({type:"hello",id:0,version:r,client:t,epochs:!0,keeps_names:!0}));for(let{text:a}of o.values())e(a)},closed(r){if(yl.has(r))for(let[a,s]of o){if(++s.faults<kl)continue;o.delete(a),s.resolve(or(a,"The server ended the connection over what was sent, so it is not sent again; try something smaller."))}},answered(r){r.id!==null&&(o.get(r.id)?.resolve(r),o.delete(r.id))}}}function or(e,t){return{type:"refused",id:e,reason:"not_sent",field:null,message:t}}function xl(){return Array.from(crypto.getRandomValues(new Uint8Array(12)),e=>e.toString(16).padStart(2,"0")).join("")}var Sl=200;function ar(e,t,n){return async o=>{if(new TextEncoder().encode(JSON.stringify(o)).length+Sl<=6e4)return t({type:"open",recipe:o});e.notice.value="";try{return await n.openRecipe(o),e.advice.value="",{ok:!0}}catch(a){let{message:s}=a;return e.notice.value=s,{ok:!1,message:s}}}}import{effect as Ml}from"@preact/signals-core";var Tl=7,Ol=5;function sr(e,t,n){Ml(()=>{let[r,a]=[e.frame.value,e.question.peek()];!a||!r||(a.iteration!==r.iteration||a.revision!==r.revision)&&(e.question.value=null)});function o(){let r=e.network.value;if(!r)return[];let{frozen:a,train_biases:s}=r.settings;return r.names.parameters.filter(i=>!a.includes(i)&&(s||i.startsWith("w")))}return{async step(){let[r,a]=[e.frame.value,o()],s=e.stepBy.value==="iteration"&&!e.status.value.playing;if(!e.predicting.value||!s||!r||a.length===0||e.question.value)return t();let i=a[(r.iteration*Tl+Ol)%a.length];return e.question.value={parameter:i,iteration:r.iteration,revision:r.revision},{ok:!0}},async predict(r){let a=e.question.value;if(a){e.question.value=null;try{let{parameter:s,answer:i,why:l,iteration:c,revision:u}=await n(a.parameter);if(c!==a.iteration||u!==a.revision)return;let{right:d,tried:p}=e.score.value,m=i===r;e.score.value={right:d+(m?1:0),tried:p+1,last:{hit:m,parameter:s,answer:i,why:l}}}catch(s){e.notice.value=s.message}await t()}},setPredicting(r){e.predicting.value=r,e.question.value=null,e.score.value={right:0,tried:0,last:null}}}}function ir(e,t){let n=null,o=0,r=0;return{async scrubTo(a){if(n=a,o&&!e.progress.value)return;let s=++r;for(o=s;n!==null;){let i=n;n=null,await t({type:"seek",iteration:i})}o===s&&(o=0)}}}import{effect as lr}from"@preact/signals-core";var cr=1e3,Al=1e3,Cl="start",oe={ok:!0};function ur(e,t,{fetchOperations:n,onOperation:o,onStep:r}){let a=null,s="start",i=!1,l,c=()=>e.stepBy.value,u=()=>ne(e.stepBy.value)&&!e.status.value.playing;function d(){let x=e.network.value;return x?(a?.network!==x&&(a={network:x,calculation:n().then(Jo)}),a.calculation):null}lr(()=>{let[x,k]=[e.frame.value,e.network.value];if(!u()||!x||!k){e.cursor.value=null;return}e.cursor.peek()?.iteration!==x.iteration&&p(x.iteration),d()?.then(E=>k===e.network.peek()&&m(E),E=>{a=null,e.stepBy.value="iteration",e.notice.value=E.message})}),lr(()=>{u()||y()});function p(x){let k=e.cursor.peek()?.calculation??null,E=s==="end"?k?.operations.length??0:0;e.cursor.value={calculation:k,iteration:x,at:E},s="start",i=!1}function m(x){let k=e.cursor.peek();if(!k||k.calculation===x)return;let E=k.calculation?Xo(k.calculation,x,k.at):k.at;e.cursor.value={...k,calculation:x,at:E}}function h(x){let k=e.cursor.peek();k?.calculation&&(e.cursor.value={...k,at:x},x>0&&o(k.calculation.operations[x-1]))}function g(x){h(x);let k=e.cursor.peek()?.calculation?.operations??[];x>0&&r(k[x-1],x,k.length)}async function $(x,k){if(i)return oe;i=!0,s=x;let E=await k(),A=()=>{i=!1,s="start"};return E.ok?i&&setTimeout(A,Al):A(),E}function w(){let x=e.network.value;return e.stepBy.value!=="epoch"||!x?1:Math.ceil(x.samples/(x.settings.batch_size||x.samples))}async function v(){if(!u()){for(let E=w();E>0;E-=cr){let A=await t.step(Math.min(E,cr));if(!A.ok)return A}return oe}let x=e.cursor.value;if(!x?.calculation)return oe;let k=Yo(x.calculation,c(),x.at);return k===null?$("start",()=>t.step(1)):(g(k),oe)}async function b(){let x=e.frame.value?.iteration??0;if(!u())return x>0?t.back(Math.min(x,w())):oe;let k=e.cursor.value;if(!k?.calculation)return oe;let E=dn(k.calculation,c(),k.at);if(E!==null)g(E);else if(x>0)return $("end",()=>t.back(1));return oe}function y(){clearTimeout(l),e.playingSteps.value=!1}async function S(){let x=await v();e.playingSteps.peek()&&(x.ok?l=setTimeout(S,1e3/e.pace.peek()):y())}return{step:v,back:b,async play(){return u()?(e.playingSteps.value=!0,await S(),oe):t.play(e.speed.value)},async pause(){return y(),e.status.value.playing?t.pause():oe},setPace(x){e.pace.value=x,e.playingSteps.value&&(clearTimeout(l),l=setTimeout(S,1e3/x))},setStepBy(x){e.stepBy.value=x},rewind(){y(),h(0)},async showUpTo(x){y(),e.status.value.playing&&await t.pause();let k=await d(),E=x===Cl?-1:k?.indices.get(x);return!k||E===void 0?{ok:!1,message:`No operation of this network gives ${x}.`}:(ne(e.stepBy.value)||(e.stepBy.value="operation"),m(k),h(E+1),oe)},showEverything(){e.stepBy.value="iteration"}}}var Ll="The starting values are back. Undo, or Ctrl-Z, brings the run back.";function pr(e,t,n){async function o(c){e.notice.value="";let u=await t.send(c);return e.advice.value="",u.type==="applied"?{ok:!0}:(u.reason!=="stopped"&&(e.notice.value=u.message),{ok:!1,message:u.message})}let r=_l(e),a=()=>o({type:"pause"}),s={step:c=>o({type:"step",count:c}),back:c=>o({type:"back",count:c}),play:(c,u=null)=>o({type:"play",iterations_per_s:c,until:u}),pause:a},i=ur(e,s,{fetchOperations:n.operations,onOperation:({quantity:c})=>r.explain(c),onStep:tr(e,n.derivation).sayOperation});async function l(c,u){let d=e.history.value[c],p=await o({type:c});return p.ok&&e.say(`${u}: ${d??"the last command"}.`),p}return{carryOut:o,...r,...nr(e,t),...ir(e,o),...i,...sr(e,i.step,n.prediction),stop:a,undo:()=>l("undo","Undone"),redo:()=>l("redo","Redone"),choose:c=>o({type:"choose",branch:c}),run:s.play,toggle:()=>e.progress.value?a():e.status.value.playing||e.playingSteps.value?i.pause():i.play(),reset:async()=>{i.rewind();let c=await o({type:"reset"});return c.ok&&(e.advice.value=Ll),c},seek:c=>o({type:"seek",iteration:c}),open:ar(e,o,n),write:c=>{e.notation.value={...e.notation.value,...c}},dismiss:()=>{e.notice.value=e.advice.value=""}}}function _l(e){return{select(t){let[n,o]=[e.network.value,e.selected.value];if(t===o)return;let r=n&&N(n),[a,s]=[r?.get(o??""),r?.get(t??"")],l=a&&a.kind===s?.kind?ce(a).indexOf(e.quantity.value):0;fn(()=>{e.selected.value=t,s&&(e.quantity.value=ce(s)[Math.max(0,l)]??"")})},point(t,n,o){e.pointed.value=t===null?null:{name:t,x:n,y:o}},explainIfKnown(t){let n=e.network.value;n&&N(n).has(nn(t))&&this.explain(t)},free(){fn(()=>{e.selected.value=e.pointed.value=null,e.quantity.value=""})},explain(t){fn(()=>{e.selected.value=nn(t),e.quantity.value=t})}}}import{effect as Nl}from"@preact/signals-core";function dr(e,t){let n="";Nl(()=>{let{branches:o}=e.history.value,r=o.map(({id:s,end:i})=>`${s} ${i}`).join(", ");if(r===n)return;n=r;let a=e.branchCurves.peek();if(o.length===0){a.size>0&&(e.branchCurves.value=new Map);return}t.branches().then(s=>{r===n&&(e.branchCurves.value=new Map(s.map(i=>[i.id,i])))},()=>{})})}import{signal as Il}from"@preact/signals-core";function fr(e,t){let n=Il(null),o=0;function r(s){let i=e.network.value&&N(e.network.value).get(s);return!e.keeps("numbers")&&i&&ct(i)?i:null}function a(s,i,l,c=null){t.select(l),r(l)&&(n.value={name:l,x:s.x-i.x+s.width/2,y:s.y-i.y+s.height/2,typed:c})}return{place:n,open:a,press(s,i,l){e.selected.value===l?a(s,i,l):t.select(l)},drag(s){let[i,l]=[r(s),e.frame.value],c=i&&l?Y(i,l):void 0;if(!i||!l||c===void 0)return null;let[u,d]=[we(i,l),`drag ${++o}`];return{value:c,change:p=>{t.edit(s,p,u,d)}}}}}import{effect as Rl}from"@preact/signals-core";var Wl=300;function hr(e,t){let n=null,o={subject:"",state:""},r=-1/0,a,s=({iteration:c,revision:u})=>`${c} ${u}`;function i(){clearTimeout(a);let[c,u]=[e.quantity.peek(),e.frame.peek()],d=ee(e.notation.peek()),p=`${c} ${d}`;if(n&&(n.subject!==p||!c)&&(n.stop.abort(),n=null),n||!c||!u)return;let m=o.subject===p,h=e.derivation.peek();if(m&&h?.quantity===c&&s(h)===s(u)||m&&o.state===s(u))return;let $=r+Wl-performance.now();if(e.status.peek().playing&&m&&$>0){a=setTimeout(i,$);return}o={subject:p,state:s(u)},r=performance.now(),l(c,d,p)}async function l(c,u,d){let p=new AbortController;n={subject:d,stop:p};try{let m=await t(c,u,p.signal);if(p.signal.aborted)return;e.derivation.value=m,e.fault.value=""}catch(m){if(p.signal.aborted)return;e.fault.value=m.message}n=null,i()}Rl(()=>{e.quantity.value,e.frame.value,e.notation.value,e.status.value,i()})}var mr={numbers:"This page keeps the weights, biases, inputs and targets as they are.",rule:"This page keeps the rule as it is.",network:"This page keeps its network and its data."};function gr(e,t){let n=(r,a)=>async(...s)=>{let i=a(...s);return t.watching||!t.keeps(i)?r(...s):(t.notice.value=mr[i],{ok:!1,message:mr[i]})},o=r=>t.network.value&&N(t.network.value).has(r)?"numbers":"rule";return{...e,edit:n(e.edit,o),tryEdit:n(e.tryEdit,o),open:n(e.open,()=>"network")}}import{effect as Pl}from"@preact/signals-core";function $r(e,t){if(t.length===0)return;let n=Pl(()=>{e.frame.value&&queueMicrotask(()=>{n(),e.notice.value=t.join(" ")})})}import{computed as mn,effect as Fl,signal as wr}from"@preact/signals-core";import{computed as hn,signal as vr}from"@preact/signals-core";function br(e,{server:t,getChoices:n,open:o,isArticle:r,onChosen:a}){let s=vr(null),i=vr(0),l=0,c=hn(()=>{if(r.value)return ke;let m=e.recipe.value?.data;return m&&"dataset"in m?m.dataset:null});async function u(){let m=await t.recipe();return{...m,rule:e.network.peek()?.settings??m.rule,edits:[]}}async function d(m){let h=++l;i.value+=1;try{let g=await m();if(h!==l)return{ok:!1,message:""};let $=await o(g.recipe);return $.ok&&(s.value=g,a(),e.say(Dl(g))),$}catch(g){let{message:$}=g;return e.notice.value=$,{ok:!1,message:$}}finally{i.value-=1}}let p=m=>d(async()=>{let[h,g]=await Promise.all([n(),u()]),$=h.datasets.find(x=>x.name===m);if(!$)throw new Error(`There is no data set ${m} to choose.`);let w=on(g.data,m),v=await t.suggestion(m,{...w,seed:g.seed}),b=s.peek(),y=b!==null&&rn(b.recipe,g),S=m===ke?h.article:v.recipe;return{name:m,way:"suggested",choice:$,suggestion:v,recipe:w.seed===void 0?S:{...S,data:{...S.data,seed:w.seed}},own:y?b.own:g,notes:[]}});return{openName:c,isUnderWay:hn(()=>i.value>0),choose:p,made:hn(()=>{let[m,h]=[s.value,e.recipe.value];return!m||!h||c.value!==m.name?null:rn(m.recipe,h)?m:null}),keepOwn:()=>d(async()=>{let m=s.peek();if(!m)throw new Error("Choose a data set first.");let{data:h}=await u();return{...m,way:"own",...vo(m.own,m.choice,on(h,m.name))}})}}function Dl({way:e,suggestion:t,recipe:n,notes:o}){let r=n.network.layers.join("-");if(e==="own")return`${t.title}, with your network, ${r}. ${o.join(" ")}`.trim();let a=t.changes.map(({part:i,now:l})=>`${i}: ${l}`),s=a.length?`Changed: ${a.join("; ")}.`:"Nothing else changed.";return`${t.title} is open with the suggested network, ${r}. ${s} Undo brings back what was open before.`}function ht(e,t){return async function(o){let r=e.recipe.peek();e.recipe.value=o,e.opening.value+=1;let a=await t.open(o);return e.opening.value-=1,!a.ok&&e.recipe.peek()===o&&(e.recipe.value=r),a}}function yr(e,t,n,o=()=>{}){let r=wr(null),a=mn(()=>{let u=e.network.value?.unlike_article??[];return!u.includes("network")&&!u.includes("data")}),s=mn(()=>{let u=e.network.value;return u!==null&&e.history.value.edits.some(({quantity:d})=>N(u).has(d))});Fl(()=>{let u=e.network.value;!u||a.value||Promise.all([n.recipe(),c()]).then(([d])=>{e.network.peek()===u&&(r.value=d)},()=>{})});let i=wr(null);async function l(){let{thumbnails:u}=await c();i.value??=await n.thumbnails(u)}async function c(){return e.choices.value=e.choices.peek()??await n.choices(),e.choices.value}return{title:mn(()=>{let u=e.network.value;return u?a.value?s.value?"The article’s network, edited":"The article’s network":$o(u.layers,r.value,e.choices.value?.datasets??[]):""}),getChoices:c,examplesPage:n.examplesPage,thumbnails:i,getThumbnails:l,choosing:br(e,{server:n,getChoices:c,isArticle:a,onChosen:o,open:ht(e,t)})}}import{effect as vn}from"@preact/signals-core";var Be=[["play","Play or pause"],["step","Step"],["back","Back"],["reset","Reset"],["nextStop","Next stop of the lesson"],["previousStop","Previous stop"]],Ee={on:!0,keys:{play:" ",step:"ArrowRight",back:"ArrowLeft",reset:"r",nextStop:"n",previousStop:"p"}},ql=new Set(["Tab","Enter","Escape","Shift","Control","Alt","Meta","Dead","Unidentified"]);function kr(e){try{let{on:t,keys:n}=JSON.parse(e??"");return Be.reduce((o,[r])=>{let a=n?.[r];return typeof a=="string"&&Bl(o,r,a)?gn(o,r,a):o},{...Ee,on:t!==!1})}catch{return Ee}}function gn(e,t,n){let{keys:o}=e,r=Sr(n),a=Be.find(([s])=>o[s]===r&&s!==t)?.[0];return{...e,keys:{...o,...a?{[a]:o[t]}:{},[t]:r}}}function $n(e){return e!==""&&!ql.has(e)}function xr({on:e,keys:t},n){return e?Be.find(([o])=>t[o]===Sr(n))?.[0]??null:null}function Ue(e){return{" ":"Space",ArrowRight:"→",ArrowLeft:"←",ArrowUp:"↑",ArrowDown:"↓"}[e]??(e.length===1?e.toUpperCase():e)}function Er(e){return e===" "?"Space":e}function Sr(e){return e.length===1?e.toLowerCase():e}function Bl({keys:e},t,n){return $n(n)&&e[t]!==n}function Mr({notation:e,scheme:t,shortcuts:n},o){e.value=Vo(o.notation.read()),n.value=kr(o.shortcuts.read());let r=o.scheme.read();(r==="light"||r==="dark")&&(t.value=r),vn(()=>o.notation.write(JSON.stringify(e.value))),vn(()=>o.shortcuts.write(JSON.stringify(n.value))),vn(()=>o.scheme.write(t.value))}var Tr=JSON.stringify({type:"ping"});function Or(e){return JSON.stringify({type:"look",hidden:e})}function Ar(e){return JSON.stringify({type:"acknowledge",sequence:e})}function wn(e,t,n=!1){return JSON.stringify({type:"select",parameters:e,everything:t,...n?{objective:n}:{}})}function Cr(e){return JSON.stringify({type:"view",...e})}function Lr(e){return JSON.parse(e)}function _r(e,t){let n=new DataView(e);if(e.byteLength<16||n.getUint32(0,!0)!==1414744898||n.getUint8(4)!==1)throw new Error("A message of version 1 that begins BKST was expected.");let o=new Float64Array(e,16),r=n.getUint8(5),a=n.getUint32(8,!0);if(r===2)return Hl(o,a);if(r===4)return jl(o,a);if(r!==1&&r!==3)throw new Error(`A frame, a picture, a curve or epochs were expected; kind ${r} came.`);let s=n.getUint16(6,!0),i=r===1?Ul:Gl,l=(s&8)!==0,c=o.length-(l?3:0),[u,d,p]=o.subarray(c);return i(o.subarray(0,c),t,{withPenalty:l?{penalty:u,error:d,trainError:p}:null,revision:a,sequence:n.getUint32(12,!0),diverged:(s&1)!==0,asks:(s&2)!==0,large:(s&4)!==0})}function Nr(e,t){let[n,o,r,a,s,i,l,c,u,d]=e,p=t.slice(1).reduce(($,w)=>$+w,0),m=t[t.length-1],h=10,g=$=>e.subarray(h,h+=$);return{scalars:{iteration:n,end:o,epoch:r,sample:a,error:s,learningRate:i,trainError:l,testError:c,weightCount:u},parameterCount:u+d,biasCount:d,take:g,takeNeurons:()=>({netInputs:g(p),activations:g(t[0]+p),targets:g(m),outputErrors:g(m),deltas:g(p)}),end:()=>{if(h!==e.length)throw new Error(`A frame of ${h} numbers was expected; ${e.length} came.`)}}}function Ul(e,t,n){let{scalars:o,parameterCount:r,take:a,takeNeurons:s,end:i}=Nr(e,t),l=a(r),c=s(),[u,d]=[a(r),a(r)];return i(),{kind:"frame",complete:!0,drawn:l,...n,...o,...c,parameters:l,gradients:u,updated:d}}function Gl(e,t,n){let{scalars:o,biasCount:r,take:a,takeNeurons:s,end:i}=Nr(e,t),{weightCount:l}=o,c=a(r),u=s(),d=a(1)[0],[p,m,h,g]=[a(d),a(d),a(d),a(d)],$=a(Math.ceil(l/2));i();let w=bn(p,m);return c.forEach((v,b)=>w[l+b]=v),{kind:"frame",complete:!1,drawn:new Float32Array($.buffer,$.byteOffset,l),...n,...o,...u,parameters:w,gradients:bn(p,h),updated:bn(p,g)}}function bn(e,t){let n=[];return e.forEach((o,r)=>n[o]=t[r]),n}function Hl(e,t){let[n,o]=e,r=Math.ceil(o/n);if(e.length!==2+3*r)throw new Error(`A curve of ${2+3*r} numbers was expected; ${e.length} came.`);let a=s=>e.subarray(2+s*r,2+(s+1)*r);return{kind:"curve",revision:t,stride:n,length:o,lowest:a(0),highest:a(1),last:a(2)}}function jl(e,t){let n=e.length/3;if(!Number.isInteger(n))throw new Error(`Epochs have three numbers for each point; ${e.length} came.`);let o=r=>e.subarray(r*n,(r+1)*n);return{kind:"epochs",revision:t,iterations:o(0),train:o(1),test:o(2)}}function Vl(e){if(!e)throw new Error("The first network of a socket comes with its names.");return e.names}function Ir(e,t,n){let o=null;function r(s){switch(s.type){case"network":o={...s,names:s.names??Vl(o)};break;case"status":e.status.value=s;break;case"history":e.history.value=s;break;case"progress":{let{goal:i,done:l,left:c}=s;e.progress.value=i===null?null:{goal:i,done:l,left:c};break}case"view":e.view.value=s;break;case"applied":case"refused":s.type==="refused"&&s.reason==="wrong_version"&&a(),t.answered(s);break;case"moving":n.moving(1e3*s.after_s),e.connection.value="moving";break}}function a(){n.stop(),e.connection.value="outdated"}return{opened(){e.progress.value=null,t.greet(1)},text(s){r(Lr(s))},binary(s){if(!o)return;let i=_r(s,o.layers);e.receive(i,o),i.kind==="frame"&&i.asks&&n.send(Ar(i.sequence))}}}import{effect as zl}from"@preact/signals-core";var mt=wn([],!1);function Rr(e,{send:t,edited:n,everything:o}){let r=mt,a=null,s="";return zl(()=>{let[i,l]=[e.network.value,e.frame.value],c=!!(i?.settings?.l1||i?.settings?.l2),u=[e.selected.value,e.pointed.value?.name??null,n()],d=o();if(!i||!l||l===a||!l.large&&!c&&r===mt)return;let p=N(i),m=u.filter((w,v)=>{let b=p.get(w??"");return l.large&&b&&"parameter"in b&&u.indexOf(w)===v}),h=l.large&&d,g=wn(h?[]:m,h,c),$=`${i.layers} ${i.biases}`;g===r&&($===s||r===mt)||t(g)&&([r,a,s]=[g,l,$])}),{reopened(){[r,a]=[mt,null]}}}import{effect as Wr}from"@preact/signals-core";function Pr(e,t,n,o){Wr(()=>{let a=e.network.value;!o.value||!a||n.recipe().then(s=>{e.network.peek()===a&&!e.opening.peek()&&(e.recipe.value=s)})}),Wr(()=>{o.value&&!e.choices.peek()&&n.choices().then(a=>e.choices.value=a)});let r=ht(e,t);return{async begin(a){let[s,i]=[e.recipe.peek(),e.network.peek()];return!s||!i?{ok:!1,message:"The settings have not come yet."}:r(a({...s,rule:i.settings}))}}}import{batch as Jl,computed as re,effect as Yl,signal as _}from"@preact/signals-core";function Dr({watching:e,locks:t=new Set}){let n=Xl(),o=_(he),r=_("");return{watching:e,keeps:a=>e||t.has(a),...n,...Zl(n),notation:o,writing:re(()=>zo(o.value)),...tc(),connection:_("connecting"),reason:_(""),history:_({type:"history",undo:null,redo:null,branches:[],edits:[]}),branchCurves:_(new Map),progress:_(null),notice:ec(n),advice:_(""),announcement:r,say(a){let s=a.replaceAll("_"," ");r.value=s===r.peek()?`${s} `:s},shortcuts:_(Ee),spokenOf:_(null),wondered:_(null),waiting:_(0),recipe:_(null),opening:_(0),choices:_(null),speed:_(10),playingSteps:_(!1),pace:_(1),predicting:_(!1),score:_({right:0,tried:0,last:null})}}function Xl(){let e=_(null),t=_(null),n=_(null),o=_(new Map),r=_({type:"status",playing:!1,iterations_per_s:10,until:null,message:""}),a=_("iteration"),s=_(null),i=re(()=>s.value&&ne(a.value)?Zo(s.value.calculation,a.value,s.value.at):null),l=_(new Set),c=_(null),u=_(null),d=re(()=>{let $=c.value?.parameter,w=$?[`${$}+`,`dE_total/d${$}`]:[];return new Set([...l.value,...w,...u.value?.hidden??[]])}),p=re(()=>Qo(i.value,d.value)),m=re(()=>{let[$,w]=[i.value,d.value];return v=>!w.has(v)&&($?.knows(v)??!0)}),h=_(null),g=Ql({network:e,frame:t,curve:n,epochs:h,drafts:o});return{network:e,frame:t,curve:n,epochs:h,drafts:o,status:r,stepBy:a,cursor:s,moment:i,withheld:l,question:c,view:u,hidden:d,drawn:p,knows:m,receive:g}}function Zl({frame:e,status:t,knows:n,hidden:o}){let r=re(()=>p=>!o.value.has(p)&&n.value(p.endsWith("+")?`dE_total/d${p.slice(0,-1)}`:p)),a=_("w5"),s=_(null),i=_("dE_total/dw5"),l=_(null),c=_(""),u=re(()=>{let p=l.value,m=p?[p.quantity,...p.factors.map(h=>h.quantity)]:[];return!p||p.quantity!==i.value||!m.every(r.value)?null:{...p,then:p.then.filter(h=>r.value(h.quantity))}}),d=re(()=>{let[p,m]=[u.value,e.value],h=p?.iteration===m?.iteration&&p?.revision===m?.revision,g=p?.factors??[];return h||t.value.playing?g:g.map($=>({...$,value:null}))});return{explains:r,selected:a,pointed:s,quantity:i,derivation:l,fault:c,explained:u,factors:d}}function Ql({network:e,frame:t,curve:n,epochs:o,drafts:r}){let a=null,s=null,i=null,l=null,c=!1;function u(){c=!1,Jl(()=>{l&&(e.value=l),a&&(t.value=a),s&&(n.value=s),i&&(o.value=i),d()}),a=s=i=l=null}function d(){let p=t.value?.revision??-1,m=new Map([...r.value].filter(([,h])=>h.revision===null||h.revision>p));m.size!==r.value.size&&(r.value=m)}return(p,m)=>{p.kind==="frame"?[a,l]=[p,m]:p.kind==="curve"?s=p:i=p,!c&&(c=!0,requestAnimationFrame(u))}}function ec({frame:e}){let t=_(""),n=re(()=>e.value?.revision);return Yl(()=>{n.value,t.value=""}),t}function tc(){let e=matchMedia("(prefers-color-scheme: dark)"),t=_(e.matches);e.addEventListener("change",()=>t.value=e.matches);let n=_("system"),o=re(()=>n.value!=="system"?n.value:t.value?"dark":"light");return{scheme:n,theme:o}}import{batch as ac,computed as Br,effect as Gr,signal as Se,untracked as sc}from"@preact/signals-core";import{computed as rc,signal as vt}from"@preact/signals-core";function Fr(e){try{let t=JSON.parse(e??"{}");return typeof t!="object"||t===null||Array.isArray(t)?{}:Object.fromEntries(Object.entries(t).filter(([,n])=>typeof n?.given=="string"&&typeof n.shown=="boolean").map(([n,{given:o,shown:r}])=>[n,{given:o,shown:r}]))}catch{return{}}}function gt(e,t){let n=t.flatMap(({title:o})=>e[o]??[]);return{answered:n.length,shown:n.filter(({shown:o})=>o).length,of:t.length}}var nc={right:"Right.",too_few_digits:"Right so far.",rounding:"Nearly.",unknown:"This cannot be judged.",unreadable:"This cannot be read."},oc="No usual mistake gives this number. Check the numbers that go into it, one by one.";function $t({verdict:e,mistakes:t,text:n}){let o=[...t.map(a=>a.text),...n?[n]:[]],r=e==="wrong"&&o.length===0;return[nc[e]??"Not yet.",...r?[oc]:o]}function qr(e,t,n){let o=vt(Fr(e.progress.read())),r=vt(null),a=vt(""),s=vt(null),i=rc(()=>(t.value?.title??"")in o.value);function l(u,d){let p=t.value?.title??"";!p||p in o.value||(o.value={...o.value,[p]:{given:u,shown:d}},e.progress.write(JSON.stringify(o.value)))}async function c(){let u=t.value;try{let d=await e.fetchAnswer(n.value+1);return u!==t.value?!1:(s.value=d,!0)}catch(d){return u===t.value&&(a.value=d.message),!1}}return{progress:o,verdict:r,refusal:a,answer:s,isDone:i,fetchAnswer:c,begin(){r.value=null,a.value="",s.value=null},async check(u){let d=t.value;a.value="";try{let p=await e.check(n.value+1,u);return d!==t.value?"":(r.value=p,p.verdict==="right"&&await c()&&l(u,!1),$t(p).join(" "))}catch(p){return d!==t.value?"":(r.value=null,a.value=p.message,a.value)}},async giveUp(){await c()&&l("",!0)}}}var ic=/^#lesson=(\d+)$/;function Hr(e,t,n){let o=Se(null),r=Se(!1),a=Se(!1),s=Se(!1),i=Se(Math.max(0,Number(n.place.read()??1)-1)),l=Br(()=>o.value?.stops[i.value]??null),c=qr(n,l,i),u=Br(()=>{let M=l.value;return!r.value||!M||s.value||d.value?!1:(c.isDone.value?M.after:M.before).quantity===""}),d=Se(null),p=0,m=null;Gr(()=>{let M=e.frame.value?.revision;!r.value||M===void 0||m===null||M===m||(m=M,sc(h))});async function h(){let M=JSON.stringify(await n.fetchRecipe()),[I,W]=[l.value,s.value];!r.value||!o.value||!I||(s.value=!Ur(o.value).has(M),s.value&&!W?(b(),t.showEverything()):W&&!s.value&&await y(I))}async function g(M=!0){r.value=!0,a.value=!1;try{o.value??=await n.fetchPath()}catch{a.value=!0;return}await $(i.value,M)}async function $(M,I=!0){let W=(o.value?.stops.length??1)-1;i.value=Math.max(0,Math.min(M,W));let le=String(i.value+1);n.place.write(le),n.address.write(`#lesson=${le}`),await w(I)}async function w(M){let[I,W]=[++p,l.value];if(!W)return;ac(()=>{d.value=null,c.begin(),v(W,c.isDone.value)}),e.say(`Stop ${i.value+1} of ${o.value?.stops.length}: ${W.title}. ${W.asks}`);let le=n.fetchRecipe();c.isDone.value&&c.fetchAnswer();let[en]=await Promise.all([le,lc(e)]),tn=JSON.stringify(en);if(I!==p||!o.value)return;if(m=e.frame.value?.revision??null,s.value=!Ur(o.value).has(tn),s.value)return b();let tl=tn===JSON.stringify(o.value.recipe);M&&await S(W.iteration,tl),I===p&&await y(W)}function v(M,I){let W=M.quantity?[M.quantity]:[];e.withheld.value=new Set(I?M.after.hides:[...W,...M.before.hides]),e.spokenOf.value=new Set(M.speaks_of)}function b(){e.withheld.value=new Set,e.spokenOf.value=null}async function y(M){let I=c.isDone.value;v(M,I),await x(I?M.after:M.before)}async function S(M,I){let W=e.frame.value,[le,en]=I&&W?[W.iteration,W.end]:[0,0];I?e.status.value.playing&&await t.carryOut({type:"pause"}):await t.carryOut({type:"open",recipe:o.value?.recipe}),M!==le&&(M<=en?await t.carryOut({type:"seek",iteration:M}):(await t.carryOut({type:"play",iterations_per_s:null,until:M})).ok&&await cc(e,M))}async function x({select:M,quantity:I,up_to:W}){let le=p;W?await t.showUpTo(W):t.showEverything(),le===p&&(I?t.explain(I):M&&t.select(M))}async function k(){!o.value||!l.value||(s.value=!1,v(l.value,c.isDone.value),await S(l.value.iteration,!1),await y(l.value))}async function E(M){let I=l.value,W=await c.check(M);W&&e.say(W),I&&I===l.value&&c.isDone.value&&await q(I)}async function A(){let M=l.value;await c.giveUp(),!(!M||M!==l.value||!c.answer.value)&&(e.say(`The answer is ${c.answer.value.value}.`),await q(M))}async function q(M){s.value||await y(M);let I=M.after.select;I&&l.value===M&&n.pointOut(I,!1)}async function Z(M){let I=++p;if(M.panel==="share")return n.openShare();for(let W of M.commands)if(!(await t.carryOut(W)).ok)return;M.commands.length>0?(s.value=!1,b(),t.showEverything()):e.spokenOf.value&&M.select&&(e.spokenOf.value=new Set([...e.spokenOf.value,M.select])),I===p&&(M.quantity?t.explain(M.quantity):M.select&&t.select(M.select),d.value=M,n.pointOut(M.select||M.shows,!0))}function it(){p++,r.value=!1,b(),t.showEverything(),n.address.write("")}function el(M=!0){let I=ic.exec(n.address.read());I&&(i.value=Math.max(0,Number(I[1])-1),g(M))}return{path:o,open:r,failed:a,foreign:s,place:i,stop:l,tried:d,isQuiet:u,progress:c.progress,verdict:c.verdict,refusal:c.refusal,isDone:c.isDone,revealed:c.answer,show:g,close:it,go:$,answer:E,showMe:A,next:()=>r.value&&$(i.value+1),back:()=>r.value&&$(i.value-1),showArticle:k,attempt:Z,follow:el,async rewrite(){o.value&&(o.value=await n.fetchPath(),c.isDone.value&&await c.fetchAnswer())}}}function lc(e){return jr(()=>e.frame.value!==null)}function cc(e,t){let n=!1;return jr(()=>{let{playing:o}=e.status.value;return n||=o,(e.frame.value?.iteration??0)>=t||n&&!o})}function jr(e){return new Promise(t=>{let n=Gr(()=>{e()&&(queueMicrotask(()=>n()),t(void 0))})})}function Ur({recipe:e,recipes:t}){return new Set([e,...t].map(n=>JSON.stringify(n)))}import{batch as uc,effect as Kr}from"@preact/signals-core";function Vr(e){if(!e.watching)return;let t={selected:e.selected.peek(),quantity:e.quantity.peek()};Kr(()=>{let n=e.view.value,[o,r]=[e.selected.value,e.quantity.value],a=o!==null&&(o!==t.selected||r!==t.quantity);!n||a||(t={selected:n.selected,quantity:n.quantity},uc(()=>{e.selected.value=n.selected,e.quantity.value=n.quantity}))}),Kr(()=>{let[n,o]=[e.view.value,e.cursor.value];if(!n)return;e.stepBy.value=n.step_by??"iteration";let r=o?.calculation;!o||!r||o.iteration!==n.iteration||o.at===n.at||(e.cursor.value={...o,at:Math.min(n.at,r.operations.length)})})}import{effect as pc}from"@preact/signals-core";var dc=100,fc=200;function zr(e,{send:t,stop:n}){let[o,r]=["",""],a=-1/0,s;function i(){if(clearTimeout(s),r===o)return;let l=a+dc-performance.now();l>0?s=setTimeout(i,l):t(r)&&([o,a]=[r,performance.now()])}return pc(()=>{let[l,c]=[e.cursor.value,e.stepBy.value],u=l&&ne(c)?c:null;r=Cr({selected:e.selected.value,quantity:e.quantity.value,step_by:u,iteration:u&&l?l.iteration:0,at:u&&l?l.at:0,stop:n(),hidden:[...e.hidden.value].slice(0,fc)}),e.watching||i()}),{reopened(){o="",e.watching||i()}}}import{signal as Ge}from"@preact/signals-core";var Jr=["explain","check","data","curves","numbers","settings"],Yr=300,hc=.6;function Xr(e,t){let n=mc(e.read()),o=Ge(Jr.find(p=>!t.hidden.has(p))??"explain"),r=Ge(n.width),a=Ge(n.folded),s=Ge(t.projector),i=Ge(t.isFirstVisit&&!n.begun),{begun:l}=n;function c(){e.write(JSON.stringify({width:r.value,folded:a.value,begun:l}))}function u(p){a.value=p,c()}function d(p){Jr.includes(p)&&t.hidden.has(p)||(o.value=p,a.value&&u(!1))}return{panel:o,width:r,folded:a,projector:s,isFirstVisit:i,open:d,showData(){o.value!=="settings"&&d("data")},hides:p=>t.hidden.has(p),fold:u,resize(p,m){r.value=Math.round(Math.max(Yr,Math.min(hc*m,p))),c()},project(p){s.value=p,t.writeProjector(p)},begin(){l||(l=!0,i.value=!1,c())}}}function mc(e){try{let{width:t,folded:n,begun:o}=JSON.parse(e??"");return{width:typeof t=="number"&&t>=Yr?t:null,folded:n===!0,begun:o===!0}}catch{return{width:null,folded:!1,begun:!1}}}import{effect as gc,signal as yn}from"@preact/signals";function Zr(e){let{store:t,isOpen:n}=e,[o,r]=[n("data"),n("curves")],a=()=>(t.network.value?.samples??0)>1;Me(()=>r.value,async()=>(await import("./curves_view-PYSUWFCE.js")).createCurvesView({...e,panelOpen:r}));let s=yn(location.hash);addEventListener("hashchange",()=>s.value=location.hash),Me(()=>s.value.startsWith("#example=")&&!t.watching,async()=>(await import("./example_view-NQMSVMOG.js")).createExampleView(e));let i=()=>{let d=t.network.value;return!d||d.unlike_article.length+t.history.value.edits.length===0},l=pt(location.search).hidden.has("health");Me(()=>!l&&(!i()||n("numbers").value),async()=>(await import("./health_view-B5KXQYHA.js")).createHealthView(e));let c=yn(null);Po(d=>c.value=d),Me(()=>o.value||c.value!==null,async()=>(await import("./own_view-BXV2KTU4.js")).createOwnView({...e,dropped:c}));let u=Me(()=>o.value||a(),async()=>(await import("./data_view-FLA5XOMX.js")).createDataView({...e,panelOpen:o}));return Me(()=>r.value,async()=>(await import("./landscape_view-KEGS3D4E.js")).createLandscapeView({...e,panelOpen:r,data:u})),u}function Me(e,t){let n=yn(null),o=!1;return gc(()=>{!e()||o||(o=!0,t().then(r=>n.value=r,()=>o=!1))}),n}var $c="The server has much to do just now. The page asks again by itself.";function Qr({store:e,actions:t,root:n,wake:o}){switch(e.connection.value){case"lost":return f`<p class="banner warn" role="status">
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
    </p>`:e.waiting.value>0?f`<p class="banner warn" role="status">${$c}</p>`:e.status.value.message?f`<p class="banner warn" role="status">${e.status.value.message}</p>`:""}import{useLayoutEffect as vc,useState as kn}from"preact/hooks";var ea=11;function ta({store:e,actions:t,fetchChecks:n}){let[o,r]=kn(null),[a,s]=kn("idle"),[i,l]=kn(""),[c,u]=[e.frame.value,e.network.value],d=!o||o.iteration!==c?.iteration||o.revision!==c?.revision;vc(()=>r(null),[u?.names]);async function p(){let m=e.network.value;s("busy"),l("");try{let h=await n();e.network.value?.names===m?.names&&r(h)}catch(h){l(h.message)}s("idle")}return f`
    <p class="hint">
      Each weight a little up, then a little down: (E(w + h) − E(w − h)) / 2h. No chain rule, and the same
      number.
    </p>
    <button type="button" disabled=${a==="busy"} onClick=${p}>
      ${a==="busy"?"Checking …":"Check all gradients"}
    </button>
    <div role="status">
      ${i&&f`<p class="hint">${i}</p>`}
      ${o&&u?f`<p>${bc(o)}${d?f` <span class="hint">The network has moved on since.</span>`:""}</p>`:""}
    </div>
    ${o&&u?f`<div class="scrolls"><${wc} ...${{store:e,actions:t,network:u,found:o}} /></div>`:""}
  `}function bc({checks:e,iteration:t}){let n=e.filter(({agrees:o})=>!o).length;return n===0?`✓ All ${e.length} gradients of iteration ${t} agree.`:`✗ ${n} of ${e.length} gradients of iteration ${t} differ.`}function wc({store:e,actions:t,network:n,found:o}){let r=e.writing.value,a=N(n);return f`<table class="gradients">
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">difference</th>
        <th scope="col">gap</th>
      </tr>
    </thead>
    <tbody>
      ${o.checks.map(({parameter:s,gradient:i,numeric:l,gap:c,agrees:u,note:d})=>{let p=a.get(s),m=e.knows.value(`dE_total/d${s}`);return f`<tr key=${s} class=${u?"agrees":"differs"} title=${d}>
          <th scope="row">
            <button
              type="button"
              class="plain cell"
              onClick=${()=>t.explain(`dE_total/d${s}`)}
            >
              ${L(p?r.name(p):s)}
            </button>
          </th>
          <td>${m?xn(i,r.number):"□"}</td>
          <td>${m?xn(l,r.number):"□"}</td>
          <td>
            ${m?f`<meter
                      min="0"
                      max=${ea}
                      value=${yc(c)}
                      aria-label="digits that agree"
                    ></meter>
                    ${` ${u?"✓ agrees":"✗ differs"} ${xn(c,h=>h.toExponential(0))}`}`:"□"}
          </td>
        </tr>`})}
    </tbody>
  </table>`}function xn(e,t){return e===null?"–":t(e)}function yc(e){return e===null?0:Math.max(0,Math.min(ea,-Math.log10(Math.max(e,1e-16))))}function H({label:e,value:t,options:n,choose:o,disabled:r=!1}){return f`<label class="field">
    <span>${e}</span>
    <select
      value=${t}
      disabled=${r}
      onChange=${a=>o(a.target.value)}
    >
      ${n.map(([a,s])=>f`<option key=${a} value=${a}>${s}</option>`)}
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
  </div>`}function me(e){let t=e.replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)}import{useLayoutEffect as na,useRef as kc}from"preact/hooks";var xc=.5;function se({tex:e,spoken:t,typeset:n,small:o=!1}){return f`<span class="formula" ...${t?{role:"math","aria-label":t}:{"aria-hidden":"true"}}
    ><${En} tex=${o?`\\textstyle ${e}`:e} typeset=${n}
  /></span>`}function aa({left:e="",sides:t,spoken:n,typeset:o}){let r=t.filter((a,s,i)=>s===0||ra(a)!==ra(i[s-1]));return f`<div class="formula-place" role="math" aria-label=${n}>
    ${e&&f`<${En} tex=${e} typeset=${o} />`}
    ${r.map((a,s)=>f`<${En} key=${s} tex=${`{}= ${a}`} typeset=${o} />`)}
  </div>`}function En({tex:e,typeset:t}){let n=kc(null);return na(()=>{let o=n.current;o&&t(o,`\\displaystyle ${e}`).then(()=>oa(o))},[e]),na(()=>{let o=n.current,r=new ResizeObserver(()=>oa(o));return r.observe(o.parentElement),()=>r.disconnect()},[]),f`<span class="piece" ref=${n}></span>`}function oa(e){e.style.fontSize="";let[t,n]=[e.clientWidth,e.scrollWidth];n>t&&t>0&&(e.style.fontSize=`${Math.max(xc,t/n)}em`)}function ra(e){return e.replace(/\\html(?:Data|Class)\{[^}]*\}/g,"").replace(/[{}]/g,"")}function sa({step:e,hasNumbers:t,typeset:n,writing:o}){let{in_symbols:r,in_numbers:a,result:s}=e.tex,i=[r,...t?[a]:[]].filter((l,c)=>c===0||l!==s);return f`<div class="chain">
    <${aa} sides=${i} spoken=${e.spoken} typeset=${n} />
    <${bt} step=${e} writing=${o} />
    <${ia} step=${e} typeset=${n} />
  </div>`}function Sn({step:e,depth:t,typeset:n,writing:o,colour:r,at:a}){let{left:s,in_symbols:i}=e.tex;return f`<li
    class=${t>0?"factor inner":"factor"}
    data-quantity-of=${e.quantity}
    data-quantity=${e.quantity}
    data-factor=${r}
    data-at=${a}
  >
    <div class="formula-place equation" role="math" aria-label=${e.spoken}>
      <span class="left"><${se} tex=${s} spoken="" typeset=${n} small /></span>
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
    <${ia} step=${e} typeset=${n} />
  </li>`}function bt({step:e,writing:t,numbers:n=!1}){let{note:o,same:r,rounded:a,result:s}=e,i=n&&e.numbers!==s;return!i&&!o&&r.length===0&&!a?"":f`<p class="note">
    ${i?f`<span class="number">${te(e.numbers)}</span>. `:""}
    ${r.map(({plain:l,spoken:c})=>f`<span class="same" aria-label=${c} role="math">${L(l)}</span>. `)}
    ${o?L(t.letters(o)):""}
    ${a?f` <span class="rounded">Rounded for display.</span>`:""}
  </p>`}function ia({step:e,typeset:t}){return e.small.length===0?"":f`<details>
    <summary>Step by step</summary>
    ${e.small.map((n,o)=>f`<div class="small" key=${o}>
          <${se} tex=${n.tex} spoken=${n.spoken} typeset=${t} />
          <p class="note">${L(n.why)}</p>
        </div>`)}
  </details>`}var wt=9;function la(e,t,n){let o=n.name(t);switch(e){case`dE_total/d${t.name}`:return`∂E/∂${o}`;case`${t.name}+`:return`${o}⁺`;case`net_${t.name}`:return n.net;case`out_${t.name}`:return n.out;case`delta_${t.name}`:return"δ";case t.name:return o;case"E_total":return"E_total";default:return e.startsWith("E_")?"E":n.letters(e.replace(/(^|\/)d/g,"$1∂").replace("delta","δ"))}}function ca({store:e,actions:t,element:n}){let o=e.quantity.value,r=ce(n),a=r.includes(o)||o===""?r:[...r,o];return a.length<2?"":f`<div class="choices" role="group" aria-label="Quantity to explain">
    ${a.map(s=>f`<button
          key=${s}
          type="button"
          class="plain"
          aria-label=${la(s,n,e.writing.value)}
          aria-pressed=${s===o}
          onClick=${()=>t.explain(s)}
        >
          ${L(la(s,n,e.writing.value))}
        </button>`)}
  </div>`}function ua({store:e,actions:t,element:n,typeset:o,light:r}){let[a,s,i]=[e.explained.value,e.frame.value,e.quantity.value];if(ce(n).length===0)return f`<p class="hint">This number is given, not worked out.</p>`;let l=a?.iteration===s?.iteration&&a?.revision===s?.revision,c=!l&&!e.status.value.playing;return f`<section class="explanation" aria-label="How it comes about" aria-busy=${!l}>
    ${a?"":f`<p class="hint">${Ec(e,i)}</p>`}
    ${a&&f`<div
        class=${c?"steps stale":"steps"}
        onPointerOver=${u=>r(Ac(u.target))}
        onPointerLeave=${()=>r(null)}
        onClick=${u=>Cc(u.target,e,t)}
      >
        <${Sc} ...${{shown:a,typeset:o,writing:e.writing.value}} />
      </div>`}
    <p class="hint when" role="status">
      ${a&&c?`These steps are of iteration ${O(a.iteration)}.`:""}
    </p>
  </section>`}function Ec(e,t){return e.fault.value?e.fault.value:e.hidden.value.has(t)?"Hidden until the question is answered.":e.explains.value(t)?e.derivation.value?.quantity===t?"Not worked out yet at this operation.":"":"Not worked out yet at this operation."}function Sc({shown:e,typeset:t,writing:n}){let{iteration:o,factors:r,gradient_check:a}=e,s=Mn(e),i=Mc(e,s),l=new Map(r.map(({quantity:d,number:p})=>[d,p])),c=({step:d,depth:p})=>f`<${Sn}
      key=${d.quantity}
      ...${{step:d,depth:p,typeset:t,writing:n}}
      colour=${l.get(d.quantity)}
      at=${r.find(({quantity:m})=>m===d.quantity)?.at}
    />`,u=s===e.steps.at(-1)&&e.then.length>0;return f`
    <div class="result" data-quantity-of=${s.quantity}>
      <${se} tex=${s.tex.left} spoken="" typeset=${t} small />
      <span>=</span>
      <strong>${te(s.result)}</strong>
      <span class="iteration"
        >iteration <span data-testid="explained-iteration">${O(o)}</span></span
      >
    </div>
    ${a?f`<${_c} check=${a} writing=${n} />`:""}
    <${sa} step=${s} hasNumbers=${!Tc(s,i)} ...${{typeset:t,writing:n}} />
    ${i.length>0?f`<ol class="factors">
            ${i.slice(0,wt).map(c)}
          </ol>`:""}
    ${i.length>wt?f`<details class="more">
            <summary>${i.length-wt} more</summary>
            <ol class="factors">
              ${i.slice(wt).map(c)}
            </ol>
          </details>`:""}
    ${u?f`<${Oc} ...${{then:e.then,typeset:t,writing:n}} />`:""}
  `}function Mn({quantity:e,steps:t,then:n}){return(e==="E_total"?n.at(-1):void 0)??t.at(-1)}function Mc({steps:e},t){let n=new Map(e.map(a=>[a.quantity,a])),o=[];n.delete(t.quantity);function r(a,s){for(let i of a.uses){let l=n.get(i);l&&(n.delete(i),o.push({step:l,depth:s}),r(l,s+1))}}return r(t,0),o}function Tc({uses:e,tex:t},n){return t.in_symbols.split("\\htmlData{").length-1===e.length&&e.every(r=>n.some(({step:a,depth:s})=>s===0&&a.quantity===r))}function Oc({then:e,typeset:t,writing:n}){let o=e.at(-1);return f`<div class="next" data-quantity-of=${o.quantity} data-at="learning_rate">
    <p class="hint">Next value</p>
    ${e.length>1?f`<ol class="factors">
            ${e.slice(0,-1).map(r=>f`<${Sn} key=${r.quantity} depth=${0} ...${{step:r,typeset:t,writing:n}} />`)}
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
  </div>`}function Ac(e){let t=e instanceof Element?e.closest("[data-at]"):null;return t?.getAttribute("data-at")||(t?.getAttribute("data-quantity")??null)}function Cc(e,t,n){if(!(e instanceof Element)||e.closest("summary"))return;let o=e.closest("[data-quantity]")?.getAttribute("data-quantity");o&&o!==t.quantity.value&&n.explainIfKnown(o)}function Lc(e){let[t,n]=e.toExponential(0).replace("+","").replaceAll("-","−").split("e");return e===0?"0":te(`${t}·10^${n}`)}function _c({check:{numeric:e,gap:t,agrees:n,note:o},writing:r}){return e===null||t===null?"":f`<p class="difference" data-testid="difference">
    <span class=${n?"agrees":"differs"}>${n?"✓ agrees":"✗ differs"}</span>${" "}
    <abbr
      title="The error a little above minus the error a little below, divided by the distance. No derivative."
      >central difference</abbr
    >
    ${" "}<span class="number">${r.number(e,12)}</span>, gap ${Lc(t)}
    ${o?` ${o}`:""}
  </p>`}import{useLayoutEffect as Nc,useState as Ic}from"preact/hooks";var[Rc,Tn]=[40,8];function pa(e){let{store:t}=e,n=t.moment.value;return n?f`<${Wc} ...${e} moment=${n} />`:""}function Wc({store:e,actions:t,fetchEquations:n,moment:o}){let[r,a]=Ic({key:"",equations:[]}),s=e.frame.value,i=o.group.slice(-Rc).map(({quantity:g})=>g),l=ee(e.notation.value),c=`${i} ${s?.iteration} ${s?.revision} ${l}`;Nc(()=>{if(i.length===0)return;let g=new AbortController;return n(i,l,g.signal).then(({equations:$,iteration:w,revision:v})=>{let b=w===s?.iteration&&v===s?.revision;!g.signal.aborted&&b&&a({key:c,equations:$})},()=>{}),()=>g.abort()},[c]);let u=i.length===0||r.key===c,d=u&&i.length>0?r.equations:[],p=d.at(-1),m=({quantity:g,plain:$,spoken:w})=>f`<li key=${g} class=${g===e.quantity.value?"explained":""}>
      <button type="button" class="plain" onClick=${()=>t.explain(g)}>
        <span class="equation" aria-hidden="true">${L(te($))}</span
        ><span class="spoken">${w}</span>
      </button>
    </li>`,h=d.slice(0,-Tn);return f`<section
    class="operation"
    aria-label="Operations of this step"
    aria-busy=${!u}
    data-testid="operation"
  >
    <p class="heading">
      <span
        >${Pc(o,e.cursor.value)}${p?f`<span class="spoken"> ${p.spoken}</span>`:""}</span
      >
      <button type="button" class="plain" onClick=${t.showEverything}>Show everything</button>
    </p>
    ${h.length>0?f`<details>
            <summary>${o.group.length-Tn} operations before these</summary>
            <ol>
              ${h.map(m)}
            </ol>
          </details>`:""}
    ${d.length>0?f`<ol>
            ${d.slice(-Tn).map(m)}
          </ol>`:""}
  </section>`}function Pc({at:e,of:t,operation:n,group:o},r){let a=r?.iteration??0;if(t===0)return"Fetching the operations of this iteration …";if(!n)return`From iteration ${O(a)} to ${O(a+1)}: nothing is worked out yet. Step does the first of ${O(t)} operations.`;let s=r?.calculation?.batch??1,i=n.sample===null&&s>1?`, all ${O(s)} samples of the batch`:"",l=e===t?` The next step goes on from iteration ${O(a+1)}.`:"",c=o.length>1?`, with the ${O(o.length-1)} before it`:"";return`Operation ${O(e)} of ${O(t)}, ${n.phase}${i}${c}.${l}`}function da({store:e,actions:t,typeset:n,light:o,copy:r,fetchEquations:a}){let[s,i,l]=[e.frame.value,e.network.value,e.selected.value],c=i&&l?N(i).get(l):void 0;return f`
    <${pa} ...${{store:e,actions:t,fetchEquations:a}} />
    ${!s||!i||!c?f`<p class="hint">
            Click a weight or a neuron to see how its numbers come about.
            ${e.keeps("numbers")?"":" A second click changes it: also while it plays."}
          </p>`:f`<div class="about" key=${c.name}>
            <h3>${G(c)}</h3>
            <div class="what">
              <${ca} ...${{store:e,actions:t,element:c}} />
              <button type="button" class="plain pin" onClick=${t.free}>pinned · Esc frees</button>
            </div>
            <${ua} ...${{store:e,actions:t,element:c,typeset:n,light:o}} />
            ${e.fault.value?f`<${Dc} ...${{store:e,element:c,frame:s}} />`:""}
            <${Fc} ...${{store:e,actions:t,element:c,frame:s,network:i,copy:r}} />
          </div>`}
  `}function Dc({store:e,element:t,frame:n}){if(t.kind!=="weight"&&t.kind!=="bias")return"";let{number:o}=e.writing.value,r=[["gradient",`dE_total/d${t.name}`,o(n.gradients[t.parameter])],["next value",`${t.name}+`,o(n.updated[t.parameter])]];return f`<dl>
    ${r.map(([a,s,i])=>f`<div class="row">
          <dt>${a}</dt>
          <dd>${e.explains.value(s)?i:"□"}</dd>
        </div>`)}
  </dl>`}function Fc({store:e,actions:t,element:n,frame:o,network:r,copy:a}){let s=e.explained.value,i=n.kind==="target"?e.writing.value.target:e.writing.value.name(n),l=async()=>{s&&(e.notice.value=await a(Mn(s).copy)?"The formula is on the clipboard, as TeX.":"The browser did not allow that.")};return f`<div class="changing">
    ${ct(n)?f`<span class="field-name">${L(i)}</span> ${qc(e,t,n,o)}
            ${Bc(n,r,e,t)}`:""}
    ${s&&ce(n).length>0?f`<button type="button" class="plain copy" aria-label="TeX: copy this formula" onClick=${l}>
            TeX
          </button>`:""}
  </div>`}function qc(e,t,n,o){let r=e.explained.value?.element[n.name],a=e.drafts.value.get(n.name)?.value??r??Y(n,o);return a===void 0?"…":e.keeps("numbers")?f`<span class="number">${e.writing.value.number(a)}</span>`:f`<${xe}
    label=${`New value of ${n.name}`}
    value=${a}
    keep=${s=>t.edit(n.name,s,we(n,o))}
  />`}function Bc(e,{settings:t},n,o){if(n.keeps("rule")||e.kind!=="weight"&&e.kind!=="bias")return"";let r=t.frozen.filter(s=>s!==e.name),a=s=>{o.edit("frozen",[...r,...s?[e.name]:[]].join(" "))};return f`<${ae}
    label=${`Freeze ${e.name}`}
    value=${t.frozen.includes(e.name)}
    choose=${a}
  />`}import{useState as zc}from"preact/hooks";import{useRef as Uc}from"preact/hooks";function yt({store:e,open:t},n){let o=Uc("");return(t.value||!e.status.value.playing)&&(o.current=n()),o.current}function ha(e){let{layers:t}=e.names,n=N(e),o=new Map([...n.values()].flatMap(a=>a.kind==="bias"?a.to.map(s=>[s,a.parameter]):[])),r=0;return t.slice(1).map((a,s)=>{let i=t[s],l=r;return r+=a.length*i.length,{index:s+1,from:i,sources:s===0?lt(e.names):i,to:a,first:l,feeding:i.map(c=>fa(n.get(c)).activation),neurons:a.map(c=>fa(n.get(c)).neuron),biases:a.flatMap(c=>o.get(c)??[])}})}function fa(e){if(e?.kind==="neuron")return e;if(e?.kind==="input")return{...e,neuron:-1};throw new Error("A layer has inputs or neurons.")}var Gc={light:{negative:[31,95,168],positive:[179,88,6],zero:[120,126,134]},dark:{negative:[121,184,255],positive:[255,171,94],zero:[128,136,146]}},He=32,Hc={light:[[19,75,138],[91,155,213],[246,246,246],[232,150,90],[163,71,0]],dark:[[140,196,255],[63,127,191],[27,31,36],[192,113,43],[255,184,112]]},je=128;function kt(e,t){return Math.round(Math.sqrt(Math.min(1,Math.abs(e)/t))*He)/He||0}function On(e,t){let n=Gc[t],o=e<0?n.negative:n.positive,r=kt(e,1);return`rgb(${o.map((s,i)=>Math.round(n.zero[i]+(s-n.zero[i])*r)).join(" ")})`}function jc(e){return 1.5+5*kt(e,4)}function Kc(e){return e<0?"7 5":"none"}var ma=new Map;function xt(e,t){let o=4*(kt(e,1)*He*(He+1)+kt(e,4)*He)+(e<0?2:0)+(t==="dark"?1:0),r=ma.get(o);if(r)return r;let a={stroke:On(e,t),thick:jc(e),dash:Kc(e)};return ma.set(o,a),a}var ga=new Map;function An(e){let t=ga.get(e);if(t)return t;let n=Array.from({length:2*je+1},(a,s)=>Vc(Hc[e],s/(2*je))),o=new Uint8ClampedArray(n.flatMap(a=>[...a,255])),r={pixels:new Uint32Array(o.buffer),css:n.map(a=>`rgb(${a.join(" ")})`)};return ga.set(e,r),r}function Et(e){let t=Math.round(Math.sqrt(Math.min(1,Math.abs(e)/1))*je)||0;return e<0?je-t:je+t}function Vc(e,t){let n=t*(e.length-1),[o,r]=[e[Math.floor(n)],e[Math.ceil(n)]];return o.map((a,s)=>Math.round(a+(r[s]-a)*(n-Math.floor(n))))}function St(e,[t,n]){return e.knows.value(t)?e.writing.value.number(n):"□"}function Mt({store:e,title:t,rows:n,columns:o,cells:r,edge:a,weight:s,point:i,select:l}){let c=o.some(d=>d!==""),u=d=>d?"crossed":"";return f`<table class=${s?"matrix":"vector"}>
    <caption>
      ${t}
    </caption>
    ${c?f`<thead>
            <tr>
              ${n.some(d=>d!=="")?f`<td></td>`:""}
              ${o.map(d=>f`<th scope="col" key=${d} class=${u(a?.from===d)}>${d}</th>`)}
            </tr>
          </thead>`:""}
    <tbody>
      ${r.map((d,p)=>f`<tr key=${n[p]}>
            ${n[p]?f`<th scope="row" class=${u(a?.to===n[p])}>${n[p]}</th>`:""}
            ${d.map((m,h)=>{let g=St(e,m);if(!s||!l||!i)return f`<td key=${h}>${g}</td>`;let $=s(p,h),w=a?.name===$;return f`<td
                key=${$}
                class=${w?"chosen":u(a?.to===n[p]||a?.from===o[h])}
              >
                <button
                  type="button"
                  class="plain cell"
                  style=${{borderColor:g==="□"?"transparent":On(m[1]??0,e.theme.value)}}
                  aria-label=${`${g==="□"?"not known yet":g}, ${t} of ${$}, from ${o[h]} to ${n[p]}`}
                  onPointerMove=${v=>v.pointerType!=="touch"&&i($,v.clientX,v.clientY)}
                  onPointerLeave=${()=>i(null,0,0)}
                  onClick=${()=>l($)}
                >
                  ${g}
                </button>
              </td>`})}
          </tr>`)}
    </tbody>
  </table>`}var $a=[["parameters","W"],["gradients","∂E/∂W"],["updated","W⁺"]],Jc=576;function va(e){let[t,n]=zc($a[0][0]);return yt(e,()=>Yc(e,t,n))}function Yc({store:e,actions:t,open:n},o,r){let[a,s]=[e.network.value,e.frame.value];if(!a||!s||s.large&&!n.value)return"";if(!s.complete)return f`<p class="hint">Fetching all numbers …</p>`;let i={parameters:Xc,gradients:Zc,updated:eu}[o];return f`
    <div class="choices" role="group" aria-label="What the matrices hold">
      ${$a.map(([l,c])=>f`<button
            key=${l}
            type="button"
            class="plain"
            aria-pressed=${l===o}
            onClick=${()=>r(l)}
          >
            ${c}
          </button>`)}
    </div>
    ${ha(a).map(l=>{let{index:c,to:u,from:d}=l;return u.length*d.length>Jc?f`<p class="hint">
          Layer ${c}: ${u.length} × ${d.length} weights, too many to be read here.
        </p>`:f`<section class="layer" key=${c} aria-label=${`Layer ${c}`}>
        <${i} ...${{store:e,actions:t,network:a,frame:s,layer:l}} />
      </section>`})}
  `}function Xc({store:e,actions:t,network:n,frame:o,layer:r}){let{net:a,out:s}=e.writing.value,{sources:i,to:l,biases:c}=r,u={store:e,actions:t,network:n,frame:o,layer:r};return f`
    <h3>Layer ${r.index}: ${a} = W · ${s}${c.length>0?" + b":""}</h3>
    <div class="product">
      <${Ke} ...${u} kind="parameters" title="W" />
      <span class="sign">·</span>
      <${Tt} ...${{store:e,title:s,names:i,cells:ba(r,o)}} />
      ${c.length>0?f`<span class="sign">+</span>
              <${Tt}
                ...${{store:e,title:"b",names:l,cells:c.map(d=>tu(n,d,o.parameters[d]))}}
              />`:""}
      <span class="sign">=</span>
      <${Tt}
        ...${{store:e,title:a,names:l,cells:r.neurons.map((d,p)=>[`net_${l[p]}`,o.netInputs[d]])}}
      />
    </div>
  `}function Zc({store:e,actions:t,network:n,frame:o,layer:r}){let{out:a,notation:s}=e.writing.value,i=s.delta_sign==="-1"?-1:1,{batch_size:l,sample_reduction:c,l1:u,l2:d}=n.settings,p=Math.min(l||n.samples,n.samples),m=[u?" + λ₁·sign W":"",d?" + λ₂·W":""].join(""),h=p===1,g=h?`${i<0?"−":""}δ · ${a}ᵀ${m}`:`the ${c} of ${i<0?"−":""}δ · ${a}ᵀ over the ${p} samples of the batch${m}`,$=r.neurons.map((w,v)=>[`delta_${r.to[v]}`,i*o.deltas[w]]);return f`
    <h3>Layer ${r.index}: ∂E/∂W = ${g}</h3>
    <div class="product">
      ${h?f`<${Tt} ...${{store:e,title:"δ",names:r.to,cells:$}} />
              <span class="sign">·</span>
              <${Mt}
                ...${{store:e,title:`${a}ᵀ`,columns:r.sources,rows:[""],cells:[ba(r,o)]}}
              />
              <span class="sign">=</span>`:""}
      <${Ke} ...${{store:e,actions:t,network:n,frame:o,layer:r}} kind="gradients" title="∂E/∂W" />
    </div>
    <${Qc} ...${{store:e,network:n,frame:o,layer:r,single:h}} />
  `}function Qc({store:e,network:t,frame:n,layer:o,single:r}){let a=[...new Set(o.biases)];if(a.length===0)return"";let s=a.length<o.to.length||t.biases==="shared";return f`<p class="bias-gradients">
    ${a.map((i,l)=>{let c=t.names.parameters[i],u=s?o.to.length>1?"Σ δ":"δ":`δ of ${o.to[l]}`,d=e.writing.value.notation.delta_sign==="-1"?"−":"";return f`<span key=${c} data-bias=${c}
        >∂E/∂${c} = ${r?`${d}${u} = `:""}<span class="number"
          >${St(e,[`dE_total/d${c}`,n.gradients[i]])}</span
        ></span
      >`})}
  </p>`}function eu({store:e,actions:t,network:n,frame:o,layer:r}){let{rate:a,number:s}=e.writing.value,{optimizer:i}=n.settings,l=i==="gradient_descent",c={store:e,actions:t,network:n,frame:o,layer:r},u=[...new Set(r.biases)];return f`
    <h3>
      Layer ${r.index}:
      ${l?` W⁺ = W − ${a} · ∂E/∂W`:` W⁺, by ${i.replaceAll("_"," ")}`}
    </h3>
    <div class="product">
      ${l?f`<${Ke} ...${c} kind="parameters" title="W" />
              <span class="sign">− <span class="number">${s(o.learningRate)}</span> ·</span>
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
  `}function Ke({store:e,actions:t,network:n,frame:o,layer:r,kind:a,title:s}){let{first:i,from:l,sources:c,to:u}=r,d=N(n).get(e.selected.value??""),p=d?.kind==="weight"&&u.includes(d.to)&&l.includes(d.from)?{...d,from:d.source??d.from}:null,m={parameters:$=>$,gradients:$=>`dE_total/d${$}`,updated:$=>`${$}+`}[a],h=u.map(($,w)=>l.map((v,b)=>{let y=i+w*l.length+b;return[m(n.names.parameters[y]),o[a][y]]}));return f`<${Mt}
    ...${{store:e,title:s,rows:u,columns:c,cells:h,edge:p,weight:($,w)=>n.names.parameters[i+$*l.length+w]}}
    point=${t.point}
    select=${t.select}
  />`}function Tt({store:e,title:t,names:n,cells:o}){return f`<${Mt}
    ...${{store:e,title:t,rows:n,columns:[""],cells:o.map(r=>[r])}}
  />`}function ba({from:e,feeding:t,index:n},o){return e.map((r,a)=>[n===1?r:`out_${r}`,o.activations[t[a]]])}function tu(e,t,n){return[e.names.parameters[t],n]}var[Te,Ot]=[16,8];function wa({store:e,place:t}){let[n,o,r]=[e.pointed.value,e.frame.value,e.network.value],a=n&&r?N(r).get(n.name):void 0;if(!n||!o||!r||!a||t.value)return"";let{x:s,y:i}=n;return f`<div class="preview" aria-hidden="true" ref=${c=>{if(!c)return;let{width:u,height:d}=c.getBoundingClientRect(),p=s+Te+u>innerWidth-Ot?s-Te-u:s+Te,m=i+Te+d>innerHeight-Ot?i-Te-d:i+Te;c.style.left=`${Math.max(Ot,p)}px`,c.style.top=`${Math.max(Ot,m)}px`}}>
    <p>${nu(a,e.writing.value)}</p>
    <dl>
      ${ou(a,o,e.drafts.value,e.writing.value).map(([c,u,d])=>f`<div>
            <dt>${c}</dt>
            <dd>${e.knows.value(u)?d:"□"}</dd>
          </div>`)}
    </dl>
  </div>`}function nu(e,t){let n=f`<strong>${L(t.name(e))}</strong>`;switch(e.kind){case"weight":return f`${n} ${e.source??e.from} → ${e.to}`;case"bias":return f`${n} → ${e.to.length>4?`${e.to.length} neurons`:e.to.join(", ")}`;case"target":return f`<strong>${t.target}</strong> of ${e.of}`;default:return n}}function ou(e,t,n,{number:o,delta:r,net:a,out:s}){let{name:i}=e,l=n.get(i)?.value??Y(e,t);switch(e.kind){case"weight":case"bias":return[["value",i,l===void 0?"…":o(l)],["gradient",`dE_total/d${i}`,o(t.gradients[e.parameter])],["next value",`${i}+`,o(t.updated[e.parameter])]];case"neuron":return[[a,`net_${i}`,o(t.netInputs[e.neuron])],[s,`out_${i}`,o(l)],["δ",`delta_${i}`,r(t.deltas[e.neuron])]];case"target":return[["value",i,o(l)],["E",`E_${e.of}`,o(t.outputErrors[e.output])]];default:return[["value",i,o(l)]]}}function ya(e){return yt(e,()=>ru(e))}function ru({store:e,actions:t,open:n}){let[o,r]=[e.frame.value,e.network.value];if(!o||!r||o.large&&!n.value)return"";if(!o.complete)return f`<p class="hint">Fetching all numbers …</p>`;let a={frame:o,network:r,writing:e.writing.value,explain:t.explain,knows:e.knows.value};return f`<div class="scrolls"><${au} ...${a} /></div>
    <div class="scrolls"><${su} ...${a} /></div>`}function Oe({explain:e,knows:t},n,o){return t(n)?f`<td>
    <button
      type="button"
      class="plain cell"
      aria-label=${`${o}, explain ${n}`}
      onClick=${()=>e(n)}
    >
      ${o}
    </button>
  </td>`:f`<td><span aria-label=${`${n}: not known yet`}>${"□"}</span></td>`}function au(e){let{frame:t,network:n,writing:o}=e,{number:r,delta:a,net:s,out:i,target:l}=o,{layers:c}=n.names,u=c[0].length,d=c.flat(),p=[...lt(n.names),...d.slice(u)],m=c[c.length-1].length;return f`<table>
    <caption>
      Neurons
    </caption>
    <thead>
      <tr>
        <th scope="col">neuron</th>
        <th scope="col">${s}</th>
        <th scope="col">${i}</th>
        <th scope="col">${l}</th>
        <th scope="col">E</th>
        <th scope="col">δ</th>
      </tr>
    </thead>
    <tbody>
      ${d.map((h,g)=>{let $=g-(d.length-m);return f`<tr key=${h}>
          <th scope="row">${p[g]}</th>
          ${g<u?f`<td></td>`:Oe(e,`net_${h}`,r(t.netInputs[g-u]))}
          ${g<u?f`<td>${r(t.activations[g])}</td>`:Oe(e,`out_${h}`,r(t.activations[g]))}
          <td>${$<0?"":r(t.targets[$])}</td>
          ${$<0?f`<td></td>`:Oe(e,`E_${h}`,r(t.outputErrors[$]))}
          ${g<u?f`<td></td>`:Oe(e,`delta_${h}`,a(t.deltas[g-u]))}
        </tr>`})}
    </tbody>
  </table>`}function su(e){let{frame:t,network:n,writing:o}=e,{number:r}=o,a=N(n);return f`<table>
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
      ${n.names.parameters.map((s,i)=>f`<tr key=${s}>
            <th scope="row">
              ${L(o.name(a.get(s)))}
            </th>
            <td>${r(t.parameters[i])}</td>
            ${Oe(e,`dE_total/d${s}`,r(t.gradients[i]))}
            ${Oe(e,`${s}+`,r(t.updated[i]))}
          </tr>`)}
    </tbody>
  </table>`}var iu=8;function ka({store:e,actions:t,place:n}){let[o,r,a]=[n.value,e.frame.value,e.network.value],s=o&&a?N(a).get(o.name):void 0,i=r&&s?Y(s,r):void 0;if(!o||!r||!s||i===void 0)return"";let l=()=>{if(n.value!==o)return;n.value=null;let u=document.querySelector(`.diagram [data-name="${CSS.escape(o.name)}"][tabindex]`);u instanceof SVGElement&&u.focus()};return f`<div class="editor" ref=${u=>{if(!u)return;u.style.left=`${o.x}px`,u.style.top=`${o.y}px`;let d=iu-u.getBoundingClientRect().left;d>0&&(u.style.left=`${o.x+d}px`)}} key=${o.name}>
    <${xe}
      autofocus
      label=${`New value of ${G(s)}`}
      value=${i}
      begin=${o.typed}
      keep=${u=>t.tryEdit(o.name,u,we(s,r))}
      leave=${l}
    />
  </div>`}function xa({store:e}){return f`<p class="spoken" role="status" aria-live="polite" aria-atomic="true" data-testid="spoken">
    ${e.announcement.value}
  </p>`}import{useRef as Ma,useState as At}from"preact/hooks";var lu={right:["✓","right"],too_few_digits:["…","too few digits to tell"],rounding:["≈","rounded in another way"],follows:["↳","follows from your own value"],wrong:["✗","not this"],unknown:["?","there is no such quantity here"],unreadable:["?","this line cannot be read"]};function Ea({verdict:e}){let[t,n]=lu[e];return f`<span class=${`verdict ${e}`}
    ><span class="mark" aria-hidden="true">${t}</span>${n}</span
  >`}function Sa({judged:{mistakes:e,text:t}}){return[...e.map(o=>o.text),...t?[t]:[]].map(o=>f`<p class="note" key=${o}>${L(o)}</p>`)}var Ta=new Set(["wrong","follows","rounding"]),cu="The values could not be checked just now. Try again.",uu=2;function Oa({store:e,check:t,fetchRight:n,recall:o,remember:r}){let[a,s]=At(o()),[i,l]=At(null),[c,u]=At(""),[d,p]=At({}),m=Ma(new Map),h=Ma(0),g=e.frame.value,$=i?.iteration===g?.iteration&&i?.revision===g?.revision;function w(y){s(y),r(y)}async function v(){let y=++h.current;u(""),p({});try{let S=await t(a);if(y!==h.current)return;for(let{quantity:x,given:k,verdict:E}of S.verdicts)Ta.has(E)&&!S.log&&m.current.set(x,new Set([...m.current.get(x)??[],k]));l(S)}catch(S){y===h.current&&u(S instanceof TypeError?cu:S.message)}}async function b(y){let S=h.current,x=await n();S===h.current&&p(k=>({...k,[y]:x[y]??null}))}return f`
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
          value=${a}
          onInput=${y=>w(y.target.value)}
        ></textarea>
      </label>
      <button type="submit" disabled=${a.trim()===""}>Check</button>
    </form>
    <div role="status">
      ${c?f`<p class="hint">${c}</p>`:""}
      ${i?f`${$?"":f`<p class="hint">The network has moved on since: these verdicts are of what it showed before.</p>`}
              <p class="note">${L(i.summary.text)}</p>
              <ul class="verdicts">
                ${i.verdicts.map((y,S)=>e.hidden.value.has(y.quantity)?f`<li key=${S}>
                        ${L(y.quantity)}: hidden until the question is answered.
                      </li>`:f`<${du}
                        key=${S}
                        judged=${y}
                        tries=${m.current.get(y.quantity)?.size??0}
                        shown=${$?d[y.quantity]:void 0}
                        show=${$&&!i.log?b:null}
                        writing=${e.writing.value}
                      />`)}
              </ul>
              ${pu(i).map(y=>f`<p class="hint" key=${y}>${y}</p>`)}`:""}
    </div>
  `}function pu({notes:e,log:t}){return t?t.notes:e.map(({line:n,message:o})=>`Line ${n}: ${o}`)}function du({judged:e,tries:t,shown:n,show:o,writing:r}){let{line:a,quantity:s,given:i,verdict:l}=e,c=s.startsWith("delta_")?r.delta:r.number,u=Ta.has(l);return f`<li>
    <p class="judged">
      ${l==="unreadable"?f`<span class="hint">${`Line ${a}`}</span>`:""}${" "}
      <span class="said">${l==="unreadable"?s:L(s)}</span>${" "} ${i}
      <${Ea} verdict=${l} />
    </p>
    <${Sa} judged=${e} />
    ${typeof n=="number"?f`<p class="note">${`The value is ${c(n)}.`}</p>`:""}
    ${u&&o&&n===void 0?f`<button type="button" class="plain" onClick=${()=>o(s)}>
            ${t>=uu?"Show the value":"Show the value anyway"}
          </button>`:""}
  </li>`}import{useLayoutEffect as Aa,useRef as fu}from"preact/hooks";var Ca=[["grow","Grow","g"],["shrink","Shrink","s"],["stay","Stay","t"]],hu={grow:"grew",shrink:"shrank",stay:"stayed"};function La({store:e,actions:t}){return e.watching?"":f`<${ae}
    label="Predict first: ask me before each step"
    value=${e.predicting.value}
    choose=${t.setPredicting}
  />`}function _a({store:e,actions:t}){let{right:n,tried:o,last:r}=e.score.value,a=e.question.value;Aa(()=>a?mu(t,()=>e.shortcuts.value.on):void 0,[a]);let s=fu(null);return Aa(()=>{a&&s.current?.scrollIntoView({block:"nearest"})},[a]),e.predicting.value?f`<div class="predict" ref=${s}>
    <div role="status">
      ${a?f`<p>Will <strong>${a.parameter}</strong> grow, shrink or stay in this step?</p>`:r?f`<p>
                ${r.hit?"✓ Right":"✗ Not so"}: ${r.parameter} ${hu[r.answer]}. ${r.why}
              </p>`:f`<p class="hint">Press Step, and say what will happen before it does.</p>`}
    </div>
    ${a?f`<div class="guesses" role="group" aria-label="Your guess">
            ${Ca.map(([i,l,c])=>f`<button
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
  </div>`:""}function mu(e,t){let n=o=>{if(!t()||o.ctrlKey||o.metaKey||o.altKey||document.querySelector("dialog[open]")||o.target instanceof Element&&o.target.closest("input[type=text], select, textarea"))return;let r=Ca.find(([,,a])=>a===o.key.toLowerCase());r&&e.predict(r[0])};return document.addEventListener("keydown",n),()=>document.removeEventListener("keydown",n)}var Na=24;function Ia({workbench:e}){if(e.folded.value)return"";let t=()=>document.querySelector(".panel"),n=()=>t().getBoundingClientRect().width;function o(a){if(a.button!==0)return;let s=a.currentTarget,i=t().getBoundingClientRect().right;s.setPointerCapture(a.pointerId);let l=c=>e.resize(i-c.clientX,innerWidth);s.addEventListener("pointermove",l),s.addEventListener("lostpointercapture",()=>s.removeEventListener("pointermove",l),{once:!0})}function r(a){let s={ArrowLeft:Na,ArrowRight:-Na}[a.key];s&&(a.preventDefault(),e.resize(n()+s,innerWidth))}return f`<div
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
  ></div>`}import{useLayoutEffect as gu,useRef as $u}from"preact/hooks";var vu=new Set(["Tab","Shift","Control","Alt","Meta","Escape"]);function Ra({workbench:e,actions:t,store:n,follow:o,toolbar:r}){let a=$u(null),s=e.isFirstVisit.value&&n.frame.value!==null;return gu(()=>{if(!s)return;r(a.current,"Ways to begin");let i=l=>{if(l instanceof KeyboardEvent&&vu.has(l.key))return;let c=l.target instanceof Element?l.target:null,u=l instanceof KeyboardEvent,p=!!(c?.closest(".skip")&&(!u||l.key==="Enter")||c?.closest(".first-minute")),m=u||c?.closest("button, a, input, select, [data-name]");!p&&m&&setTimeout(e.begin)};for(let l of["click","keydown","drop"])addEventListener(l,i);return()=>{for(let l of["click","keydown","drop"])removeEventListener(l,i)}},[s]),s?f`<section class="first-minute" aria-label="First steps">
    <p>Each step computes this network’s error, the gradient of every weight, and the next weights.</p>
    <div class="ways-to-begin" ref=${a}>
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
  </section>`:""}import{useRef as Wa,useState as bu}from"preact/hooks";var wu=4,Cn=8;function Ct({id:e,label:t,children:n}){let o=Wa(null),r=Wa(null),[a,s]=bu(!1),i=()=>r.current?.hidePopover();function l(){if(!o.current||!r.current)return;let c=o.current.getBoundingClientRect(),{style:u}=r.current,d=Math.min(c.bottom+wu,innerHeight/3);u.top=`${d}px`,u.maxHeight=`${innerHeight-d-Cn}px`;let p=document.documentElement.clientWidth-Cn-r.current.offsetWidth;u.left=`${Math.max(Cn,Math.min(c.left,p))}px`}return f`
    <button type="button" class="quiet menu-button" ref=${o} popovertarget=${e} aria-expanded=${a}>
      <span class="menu-label">${t}</span
      ><svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg>
    </button>
    <div
      id=${e}
      class="menu"
      popover="auto"
      ref=${c=>{r.current=c,a&&l()}}
      onToggle=${c=>s(c.newState==="open")}
    >
      ${a&&n?n(i):""}
    </div>
  `}function Pa({store:e,opened:t,openFile:n}){let o=t.title.value;return e.keeps("network")?f`<p class="opened">${o}</p>`:f`<${Ct} id="open-card" label=${o||"Open"}>
    ${r=>{t.getChoices();let a=i=>()=>{r(),i()},s=e.choices.value?.datasets??[];return f`
        <section aria-labelledby="open-title">
          <h2 id="open-title">Open</h2>
          <button type="button" class="entry" onClick=${a(()=>t.choosing.choose(ke))}>
            The article’s network, from the beginning
          </button>
          <a class="entry" href=${t.examplesPage}>Examples, each with a question …</a>
        </section>
        <section aria-labelledby="examples-title">
          <h2 id="examples-title">Examples</h2>
          <div class="entries">
            ${s.filter(({name:i})=>i!==ke).map(({name:i,title:l})=>f`<button
                    key=${i}
                    type="button"
                    class="entry"
                    onClick=${a(()=>t.choosing.choose(i))}
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
  <//>`}function Da({store:e,workbench:t}){return t.projector.value?f`<div class="projected">
    <span>iteration ${O(e.frame.value?.iteration??0)}</span>
    <button type="button" class="quiet" onClick=${()=>t.project(!1)}>Whole page</button>
  </div>`:""}var yu=[["lesson","Lesson"],["explain","Explain"],["check","Check"],["data","Data"],["curves","Curves"],["numbers","Numbers"],["settings","Settings"]],ku={ArrowRight:(e,t)=>(e+1)%t,ArrowLeft:(e,t)=>(e+t-1)%t,Home:()=>0,End:(e,t)=>t-1},xu="M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM6.9 1.5h2.2l.4 1.8 1.2.5 1.6-1 1.5 1.6-1 1.5.5 1.2 1.8.4v2.1l-1.8.4-.5 1.2 1 1.5-1.5 1.6-1.6-1-1.2.5-.4 1.8H6.9l-.4-1.8-1.2-.5-1.6 1-1.5-1.6 1-1.5-.5-1.2-1.8-.4V7.5l1.8-.4.5-1.2-1-1.5 1.5-1.6 1.6 1 1.2-.5Z";function Fa({workbench:e,available:t}){let n=yu.filter(([s])=>t(s)),{panel:o,folded:r}=e;function a(s){let i=n.findIndex(([c])=>c===o.value),l=ku[s.key]?.(i,n.length);l===void 0||s.ctrlKey||s.metaKey||s.altKey||(s.preventDefault(),e.open(n[l][0]),document.getElementById(`tab-${n[l][0]}`)?.focus())}return f`<div class="tabs">
    <div role="tablist" aria-label="Panels" class="tab-list" onKeyDown=${a} hidden=${r.value}>
      ${n.map(([s,i])=>f`<button
            key=${s}
            type="button"
            role="tab"
            id=${`tab-${s}`}
            class=${s}
            aria-selected=${o.value===s}
            aria-controls=${`panel-${s}`}
            tabindex=${o.value===s?0:-1}
            title=${s==="settings"?i:null}
            onClick=${()=>e.open(s)}
          >
            ${s==="settings"?f`<${Eu} /><span class="spoken">${i}</span>`:i}
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
  </div>`}function Eu(){return f`<svg class="icon gear" viewBox="0 0 16 16" aria-hidden="true"><path d=${xu} /></svg>`}var Su={net:"Net input",out:"Output",target:"Target",rate:"Rate",delta_sign:"δ is",weights:"Weights",decimals:"Decimals",comma:"Decimal sign"};function Mu(e,t){return e!=="delta_sign"?qe[e]:qe.delta_sign.map(([n,o])=>[n,t.letters(o)])}function qa({store:e,actions:t}){let n=e.notation.value,o=Object.keys(qe),r=o.some(a=>n[a]!==he[a]);return f`
    ${o.map(a=>f`<${H}
          key=${a}
          label=${Su[a]}
          value=${n[a]}
          options=${Mu(a,e.writing.value)}
          choose=${s=>t.write({[a]:s})}
        />`)}
    <button type="button" disabled=${!r} onClick=${()=>t.write(he)}>
      As the article writes
    </button>
    <p class="hint">
      Where there is no room for so many decimals, fewer are shown; the tables and explanations have them all.
    </p>
  `}var Tu=[["system","As the device"],["light","Light"],["dark","Dark"]];function Ba({store:e,actions:t,workbench:n,shortcutsOpen:o}){return f`<${Ct} id="view-card" label="View">
    ${r=>f`
      <section aria-labelledby="screen-title">
        <h2 id="screen-title">Screen</h2>
        <${ae}
          label="Projector: diagram and formula only, in large type"
          value=${n.projector.value}
          choose=${a=>{n.project(a),r()}}
        />
        <${H}
          label="Colours"
          value=${e.scheme.value}
          options=${Tu}
          choose=${a=>e.scheme.value=a}
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
        <${qa} store=${e} actions=${t} />
      </section>
    `}
  <//>`}import{useLayoutEffect as Ou,useRef as Au,useState as Cu}from"preact/hooks";function Ua({open:e,store:t}){let n=Au(null),[o,r]=Cu(""),a=()=>e.value=!1;Ou(()=>{e.value?n.current?.showModal():n.current?.close(),r("")},[e.value]);let s=t.shortcuts.value,i=c=>t.shortcuts.value=c;function l(c,u){if(!(c.ctrlKey||c.metaKey||c.altKey||["Tab","Escape","Enter"].includes(c.key))&&(c.preventDefault(),c.stopPropagation(),c.key!=="Shift")){if(!$n(c.key))return r(`${c.key} cannot be a shortcut.`);r(""),i(gn(s,u,c.key))}}return f`<dialog ref=${n} class="shortcuts" aria-labelledby="shortcuts-title" onClose=${a}>
    <header>
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <button type="button" onClick=${a}>Close</button>
    </header>
    <${ae}
      label="Single keys act on the page"
      value=${s.on}
      choose=${c=>i({...s,on:c})}
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
                disabled=${!s.on}
                aria-label=${`${Ue(s.keys[c])}: ${u}`}
                aria-describedby="shortcuts-hint"
                onKeyDown=${d=>l(d,c)}
                onKeyUp=${d=>d.key===" "&&d.preventDefault()}
              >
                ${Ue(s.keys[c])}
              </button>
            </dd>
          </div>`)}
    </dl>
    ${o&&f`<p class="refusal" role="alert">${o}</p>`}
    <button type="button" class="plain" onClick=${()=>i({...Ee,on:s.on})}>
      The usual keys again
    </button>
  </dialog>`}import{useLayoutEffect as Ru,useRef as Wu}from"preact/hooks";import{useLayoutEffect as Lu,useState as Ln}from"preact/hooks";function Nt({store:e,fetchArticle:t,run:n}){let[o,r]=Ln(null),[a,s]=Ln(!1),[i,l]=Ln("");if(Lu(()=>{t().then(r,()=>s(!0))},[]),a)return f`<p role="alert">The numbers could not be fetched. Close this and try again.</p>`;if(!o)return f`<p>Fetching …</p>`;let c=o.numbers.filter(d=>!d.agrees),u=o.numbers.filter(d=>d.agrees);return f`
    <ul class="parted">
      ${c.map(d=>f`<${_u}
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
                <td>${Ga(d.printed)}</td>
                <td>${We(d.computed)}</td>
              </tr>`)}
        </tbody>
      </table>
    </details>
  `}function _u({printed:e,store:t,tried:n,run:o}){let r=n?Nu(e,t):null;return f`<li>
    <p class="name">${L(e.name)}</p>
    <dl>
      ${Lt("printed",Iu(Ga(e.printed),_t(e,e.computed)))}
      ${Lt("by the article’s rule",_t(e,e.computed))}
      ${e.computed_so===null?"":Lt("by the other calculation",_t(e,e.computed_so))}
      ${r===null?"":Lt("on the screen now",f`<strong class="shown" role="status">${_t(e,r)}</strong>`)}
    </dl>
    <p>${L(e.follows_from)}</p>
    ${o&&f`<button type="button" onClick=${o}>${e.run?.label}</button>`}
  </li>`}function Nu(e,t){let[n,o,r]=[t.frame.value,t.network.value,e.run?.shows??""];if(!n||!o)return null;if(r==="E_total")return n.error;let a=N(o).get(r.replace(/^out_/,""));return a?Y(a,n)??null:null}function Lt(e,t){return f`<div class="row">
    <dt>${e}</dt>
    <dd>${t}</dd>
  </div>`}function Ga(e){return e.replace("-","−")}function _t(e,t){return We(t,e.printed.split(".")[1]?.length??0)}function Iu(e,t){let n=0;for(;n<e.length&&e[n]===t[n];)n++;let o=n-e.indexOf(".");return f`${e.slice(0,n)}<mark>${e[n]}</mark>${e.slice(n+1)}<span
      class="spoken"
      >, differs first at decimal ${o}, where a ${t[n]} was to stand</span
    >`}function Ha({open:e,close:t,store:n,fetchArticle:o,run:r}){let a=Wu(null);return Ru(()=>{e?a.current?.showModal():a.current?.close()},[e]),f`<dialog ref=${a} class="about" aria-labelledby="about-title" onClose=${t}>
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
  </dialog>`}import{useLayoutEffect as Ja,useRef as Ya}from"preact/hooks";function It({formula:{left:e,sides:t,spoken:n},typeset:o}){return f`<div class="formula-place lines" role="math" aria-label=${n} tabindex="0">
    <${se} tex=${e} spoken="" typeset=${o} />
    ${t.map(r=>f`<${se} key=${r} tex=${`{}${r}`} spoken="" typeset=${o} />`)}
  </div>`}import{useId as Pu,useState as Du}from"preact/hooks";function ja({lesson:e,store:t,stop:n,answer:o}){let r=Pu(),a=e.progress.value[n.title];if(a)return f`<div class="ask done" data-verdict="right">
      <p class="asks">${L(n.asks)}</p>
      <p class="verdict-text">
        <b>${a.shown?"Shown:":"✓ Right:"}</b> <span class="value">${o?o.value:"…"}</span>
        ${e.refusal.value?f`<span class="refusal" role="alert">${e.refusal.value}</span>`:""}
      </p>
    </div>`;let s=e.verdict.value,i=s?$t(s):e.refusal.value?[e.refusal.value]:[],l=i.length===0?null:`${r}-verdict`;return f`<div class="ask" data-verdict=${s?.verdict??(i.length>0?"refused":"open")}>
    ${n.choices.length>0?f`<${qu} lesson=${e} stop=${n} id=${r} tell=${l} />`:f`<${Fu} lesson=${e} store=${t} stop=${n} id=${r} tell=${l} />`}
    ${i.length>0?f`<p class="verdict-text" id=${`${r}-verdict`}>
            <b>${i[0]}</b> ${i.slice(1).map(c=>f`${L(c)} `)}
          </p>`:""}
  </div>`}function Fu({lesson:e,store:t,stop:n,id:o,tell:r}){let[a,s]=Du("");return f`<form
    onSubmit=${i=>{i.preventDefault(),a.trim()&&e.answer(a.trim())}}
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
        value=${a}
        aria-describedby=${r}
        aria-invalid=${r!==null}
        onInput=${i=>s(i.target.value)}
      />
      <button type="submit" class="primary">Check</button>
      <${Ka} lesson=${e} />
    </div>
  </form>`}function qu({lesson:e,stop:t,id:n,tell:o}){return f`<p class="asks" id=${`${n}-asks`}>${L(t.asks)}</p>
    <div class="answer-row" role="group" aria-labelledby=${`${n}-asks`} aria-describedby=${o}>
      ${t.choices.map(({name:r,words:a})=>f`<button key=${r} type="button" class="choice" onClick=${()=>{e.answer(r)}}>
            ${a}
          </button>`)}
      <${Ka} lesson=${e} />
    </div>`}function Ka({lesson:e}){return f`<button type="button" class="plain" onClick=${()=>{e.showMe()}}>Show me</button>`}var Bu=["A forward pass","The output layer","The hidden layer","A whole iteration"];function Va({lesson:e,root:t}){let n=e.path.value?.stops??[],o=e.progress.value,{answered:r,shown:a,of:s}=gt(o,n);return f`<section class="summary" aria-labelledby="summary-title">
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
      ${r===s?`All ${s} questions are done, ${s-a} of them by yourself.`:`${r} of ${s} questions are done; ${s-r} are still open.`}
      ${" "}Now do it with other numbers:
    </p>
    <p class="levels">
      ${Bu.map((i,l)=>f`<a key=${l} class="button" href=${`${t}/exercise?level=${l+1}`}>${i}</a>`)}
    </p>
  </section>`}import{useLayoutEffect as Uu,useState as Gu}from"preact/hooks";function _n({tries:e,lesson:t,...n}){if(e.length===0)return"";let o=e.find(r=>r===t.tried.value);return f`<div class="tries" role="group" aria-label="Try it">
      ${e.map(r=>f`<button
            key=${r.label}
            type="button"
            aria-pressed=${r.panel?null:r===o}
            onClick=${()=>{t.attempt(r)}}
          >
            ${L(r.label)}
          </button>`)}
    </div>
    ${o?f`<${Hu} ...${n} key=${o.label} pressed=${o} />`:""}`}function Hu({store:e,fetchDerivation:t,typeset:n,pressed:o}){let[r,a]=Gu(null),s=e.frame.value,i=ee(e.notation.value),l=e.status.value.playing,c=`${o.quantity} ${i} ${l?"":`${s?.iteration} ${s?.revision}`}`;return Uu(()=>{if(!o.quantity||l)return a(null);let u=new AbortController;return t(o.quantity,i,u.signal).then(({steps:d})=>{let{tex:p,spoken:m}=d[d.length-1],h=[p.in_symbols,p.in_numbers,p.result].map(g=>`= ${g}`);u.signal.aborted||a({left:p.left,sides:[...new Set(h)],spoken:m})},()=>{}),()=>u.abort()},[c]),f`<div class="try-result">
    ${ju(e,o).map(u=>f`<p key=${u}>${L(u)}</p>`)}
    ${r?f`<${It} formula=${r} typeset=${n} />`:""}
  </div>`}function ju(e,{commands:t,select:n,shows:o}){let[r,a]=[e.frame.value,e.network.value];if(!r||!a)return[];let{number:s}=e.writing.value,i=N(a).get(n),l=[];if(t.length>0&&l.push(`Iteration ${r.iteration.toLocaleString("en")}.`),o==="E_total"&&l.push(`E_total is ${s(ye(r,a).value)}.`),i){let c=Y(i,r),u=!("neuron"in i)||e.knows.value(`out_${n}`);l.push(`Marked in the diagram: ${G(i)}${c===void 0||!u?"":`, ${s(c)}`}.`)}return l}function za({caption:e,head:t,rows:n}){return f`<div class="table-place" tabindex="0" role="group" aria-label=${e}>
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
              ${r.map((a,s)=>f`<td key=${s}>${a}</td>`)}
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Xa(e){let{lesson:t}=e,n=Ya(null),o=t.open.value;Ja(()=>{o&&document.activeElement!==document.body&&n.current?.focus()},[o]);let r=Ya(null),a=t.stop.value!==null;if(Ja(()=>{let c=matchMedia("(max-width: 760px)").matches;r.current?.scrollIntoView({block:c?"start":"nearest"})},[t.place.value,a]),!o)return"";let[s,i,l]=[t.path.value,t.stop.value,t.place.value];return f`<section class="card lesson" aria-labelledby="lesson-title" ref=${r}>
    <h2 id="lesson-title" class="spoken" tabindex="-1" ref=${n}>The article, as a lesson</h2>
    ${t.failed.value?f`<p role="alert">The lesson could not be fetched. Close it and try again.</p>`:""}
    ${s&&i?f`
            <${Vu} lesson=${t} path=${s} place=${l} />
            <${Ku} ...${e} key=${l} stop=${i} />
            <${zu} lesson=${t} path=${s} place=${l} />
          `:t.failed.value?"":f`<p class="waiting">Fetching the lesson …</p>`}
  </section>`}function Ku({lesson:e,store:t,root:n,fetchArticle:o,fetchDerivation:r,typeset:a,stop:s}){let i=e.isDone.value?e.revealed.value:null,l=i?i.formula:s.formula,c={lesson:e,store:t,fetchDerivation:r,typeset:a};return f`<div class="stop">
    <h3>${L(s.title)}</h3>
    ${e.foreign.value?f`<${Ju} lesson=${e} />`:""} ${Nn(s.text)}
    ${l?f`<${It} key=${i!==null} formula=${l} typeset=${a} />`:""}
    <${ja} lesson=${e} store=${t} stop=${s} answer=${i} />
    ${i?f`<div class="more">
            ${Nn(i.text)}
            <${_n} ...${c} tries=${i.tries} />
            ${i.table?f`<${za} ...${i.table} />`:""}
            ${i.readers.map(u=>f`<section class="asked" key=${u.asked}>
                  <h4><span class="by">A reader asked</span> ${L(u.asked)}</h4>
                  ${Nn(u.answer)}
                  <${_n} ...${c} tries=${u.tries} />
                </section>`)}
            ${i.errata?f`<${Nt} store=${t} fetchArticle=${o} run=${e.attempt} />`:""}
            ${s.sums_up?f`<${Va} lesson=${e} root=${n} />`:""}
          </div>`:""}
  </div>`}function Vu({lesson:e,path:t,place:n}){let{answered:o,of:r}=gt(e.progress.value,t.stops);return f`<div
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
        ${t.stops.map((a,s)=>f`<li key=${s}>
              <button
                type="button"
                class="plain"
                aria-current=${s===n?"step":null}
                onClick=${i=>{i.target.closest("details")?.removeAttribute("open"),e.go(s)}}
              >
                ${L(a.title)}${a.title in e.progress.value?f`<span aria-hidden="true"> ✓</span><span class="spoken">, answered</span>`:""}
              </button>
            </li>`)}
      </ol>
    </details>`}function zu({lesson:e,path:t,place:n}){return f`<nav class="ways" aria-label="Stops of the lesson">
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
  </nav>`}function Ju({lesson:e}){return f`<p class="own">
    This session shows a network of your own, and this lesson speaks of the article’s. Undo would bring yours
    back.
    <button type="button" onClick=${e.showArticle}>Show the article’s</button>
  </p>`}function Nn(e){return e.map((t,n)=>f`<p key=${n}>${L(t)}</p>`)}var Yu=4;function Za({store:e,actions:t,data:n}){let o=e.frame.value,r=e.network.value;if(!o||!r)return f`<p class="waiting">Fetching the network …</p>`;let a=r.names.layers[r.names.layers.length-1],{output_reduction:s}=r.settings,i=ye(o,r),l=i.of==="sample",c=e.knows.value,u=(d,p)=>c(d)?e.writing.value.number(p):"□";return f`
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
    ${l?Xu(o,a,s,u):Zu(o,i,e,n.value)}
    ${i.hasPenalty&&o.withPenalty?f`<p class="sum penalty">
            + penalty on large weights${" "}
            <span class="term">${u("E_total",o.withPenalty.penalty)}</span>
          </p>`:""}
  `}function Xu(e,t,n,o){if(t.length===1||t.length>Yu)return"";let r=n==="mean"?" and ":" + ";return f`<p class="sum">
    ${n==="mean"?"= mean of ":"= "}
    ${t.map((a,s)=>f`${s>0?r:""}<span class="term"
            >E<sub>${a}</sub> ${o(`E_${a}`,e.outputErrors[s])}</span
          >`)}
  </p>`}function Zu(e,{of:t,samples:n},o,r){let{number:a}=o.writing.value,s=r?.right.value,i=d=>`, right ${a(100*d,1)} %`,l=e.sample>=(o.network.value?.samples??1/0),c=t==="sum"?`sum over the ${O(n)} samples of the batch`:`mean of ${O(n)} training samples`,u=(d,p,m)=>f`<button
      type="button"
      class="plain step-sample"
      aria-label=${p}
      onClick=${()=>r?.showing.move(d)}
    >
      ${m}
    </button>`;return f`<p class="sum">
    ${c}${s?i(s.train):""}${Number.isNaN(e.testError)?"":f`${" · test "}<span class="term">${a(e.testError)}</span
            >${s?i(s.test):""}`}${` · epoch ${O(e.epoch)} · `}<span class="term"
      >${`shown: ${l?"test ":""}sample ${O(e.sample+1)}`}${o.watching||!r?"":f`${u(-1,"Previous sample","‹")}${u(1,"Next sample","›")}`}</span
    >${r?Qu(e,r.showing):""}
  </p>`}function Qu(e,t){let n=t.coming.value;return t.chosen.value===null||n.length===0?"":n.length>1?` · gradients of the next ${O(n.length)}`:n[0]===e.sample?"":` · next in training: ${O(n[0]+1)}`}var Qa=e=>f`<svg class="icon arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${e} /></svg>`;function es({store:e,actions:t}){let{numbersIn:n}=e.writing.value,[o,r]=[e.history.value.undo,e.history.value.redo].map(a=>a&&n(a));return e.watching?f`<p class="watching">Watching: this link shows, and changes nothing.</p>`:f`
    <button
      type="button"
      class="quiet"
      disabled=${o===null}
      onClick=${t.undo}
      aria-keyshortcuts="Control+Z"
      title=${o===null?"Nothing to undo":`Undo ${o} (Ctrl-Z)`}
    >
      ${Qa("M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H6")}<span class="on-wide">Undo</span
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
      ${Qa("M10 2l3.5 3.5L10 9M13 5.5H7a4 4 0 0 0 0 8h3")}<span class="on-wide">Redo</span
      ><span class="what">${r===null?"":` ${r}`}</span>
    </button>
  `}function ts({store:e,actions:t}){let n=e.progress.value;if(n===null)return"";let o=n.done+n.left,r=Math.floor(100*n.done/Math.max(1,o)),a=`On the way to iteration ${O(n.goal)}`;return f`<div class="progress">
    <div
      class="progress-bar"
      role="progressbar"
      aria-label=${a}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${r}
      aria-valuetext=${`${r} %: ${O(n.done)} of ${O(o)} iterations`}
    >
      <div style=${{width:`${r}%`}}></div>
    </div>
    <p>${a} · ${r} %</p>
    ${e.watching?"":f`<button type="button" onClick=${t.stop} title="Stop on the way (Space)">Stop</button>`}
  </div>`}import{useState as tp}from"preact/hooks";function Je({store:e}){return e.network.value.settings}function Ve(e,t){let{store:n,actions:o}=e;return{value:n.drafts.value.get(t)?.value??Je(e)[t],keep:r=>o.tryEdit(t,r)}}function ze(e,t){return{value:Je(e)[t],choose:n=>{e.actions.edit(t,n)}}}function Rt(e){let{rate:t}=e.store.writing.value;return f`<${V}
    label=${`Learning rate ${t}`}
    name="Learning rate"
    ...${Ve(e,"learning_rate")}
  />`}function Wt(e){return f`<${H}
    label="Update order"
    ...${ze(e,"update_order")}
    options=${[["simultaneous","Simultaneous"],["sequential","Sequential"]]}
  />`}function Pt(e){let{store:t,actions:n,begin:o}=e,{biases:r}=t.network.value;function a(s){let i=s==="frozen"?r==="none"?"shared":r:s;if(i===r)return void n.edit("train_biases",s!=="frozen");o(l=>go(l,i,s!=="frozen"))}return f`<${H}
    label="Biases"
    value=${r==="none"?"none":Je(e).train_biases?r:"frozen"}
    choose=${a}
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
    ${ep(Je(e).optimizer).map(([t,n])=>f`<${V} key=${t} label=${n} ...${Ve(e,t)} />`)}
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
  `}function ep(e){return e==="momentum"||e==="nesterov"?[["momentum","Momentum μ"]]:e==="rmsprop"?[["decay","Decay ρ"],["epsilon","ε"]]:e==="adam"?[["beta1","β₁"],["beta2","β₂"],["epsilon","ε"]]:[]}function ns({store:e,actions:t,begin:n,choosing:o}){let[r,a]=[e.recipe.value,e.choices.value],[s,i]=tp("");if(!r||!a||!e.network.value||!e.frame.value)return f`<p class="waiting">Fetching the settings …</p>`;async function l(u){let d=await n(u);return i(d.ok?"":d.message),d}let c={recipe:r,choices:a,begin:l,store:e,actions:t,choosing:o};return f`
    ${s&&f`<p class="refusal" role="alert">${s}</p>`}
    <${np} ...${c} />
    <${op} ...${c} />
    <${rp} ...${c} />
  `}function np(e){return f`<fieldset disabled=${e.store.keeps("rule")}>
    <legend>Rule <small>changes the run that goes on</small></legend>
    <${Rt} ...${e} />
    <${Wt} ...${e} />
    <${Pt} ...${e} />
    <${Dt} ...${e} />
    <${Ft} ...${e} />
    <${qt} ...${e} />
    <${Bt} ...${e} />
  </fieldset>`}function op({recipe:e,choices:t,begin:n,store:o,choosing:r}){let{start:a}=e.network,s=Ye(e),i=t.activations.filter(h=>h.name!=="softmax").map(h=>[h.name,`${me(h.name)}: ${h.formula}`]),l=t.activations.map(h=>[h.name,`${me(h.name)}: ${h.formula}`]),c="initializer"in a,u=(h,g)=>n($=>{let{sizes:w,activations:v}=Ye($);return Pe($,w.with(h,g),v)}),d=(h,g)=>n($=>{let{sizes:w,activations:v}=Ye($);return Pe($,w,v.with(h,g))}),p=()=>n(h=>{let{sizes:g,activations:$}=Ye(h);return Pe(h,[...g,g.at(-1)??2],[...$,$.at(-1)??"logistic"])}),m=()=>n(h=>{let{sizes:g,activations:$}=Ye(h);return Pe(h,g.slice(0,-1),$.slice(0,-1))});return f`<fieldset disabled=${o.keeps("network")||r.isUnderWay.value}>
    <legend>Network <small>starts a new run</small></legend>
    ${s.sizes.map((h,g)=>f`<div class="layer" key=${g}>
          <${V}
            label=${`Hidden layer ${g+1}`}
            name=${`Neurons in hidden layer ${g+1}`}
            step=${1}
            value=${h}
            keep=${$=>u(g,$)}
          />
          <${H}
            label="Activation"
            value=${s.activations[g]}
            options=${i}
            choose=${$=>{d(g,$)}}
          />
        </div>`)}
    <div class="field">
      <span>Hidden layers</span>
      <span class="pair">
        <button type="button" disabled=${s.sizes.length>=7} onClick=${p}>Add</button>
        <button type="button" disabled=${s.sizes.length===0} onClick=${m}>Remove</button>
      </span>
    </div>
    <${H}
      label="Output activation"
      value=${e.network.activations.at(-1)}
      options=${l}
      choose=${h=>{n(g=>fo(g,h,t.datasets))}}
    />
    <${H}
      label="Starting weights"
      value=${c?a.initializer:"given"}
      options=${[...c?[]:[["given","Given"]],...t.initializers.map(h=>[h.name,`${me(h.name)}: ${h.formula}`])]}
      choose=${h=>h!=="given"&&void n(g=>mo(g,{initializer:h}))}
    />
    <${V}
      label="Seed"
      step=${1}
      value=${e.seed}
      keep=${h=>n(g=>ho(g,h))}
    />
  </fieldset>`}function Ye({network:e}){return{sizes:e.layers.slice(1,-1),activations:e.activations.slice(0,-1)}}function rp({recipe:e,choices:t,begin:n,store:o,actions:r,choosing:a}){let{data:s}=e,i="dataset"in s?s:null,l=t.datasets.find(c=>c.name===i?.dataset);return f`<fieldset disabled=${o.keeps("network")}>
    <legend>Data <small>starts a new run</small></legend>
    <${H}
      label="Samples from"
      value=${a.openName.value??"rows"}
      options=${[...a.openName.value?[]:[["rows","The rows given"]],...t.datasets.map(c=>[c.name,c.title])]}
      choose=${c=>c!=="rows"&&void a.choose(c)}
    />
    <${Ao} ...${{store:o,actions:r,choosing:a}} />
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
  </fieldset>`}import{useLayoutEffect as ap,useRef as os}from"preact/hooks";function rs({open:e,scale:t,store:n,mount:o}){let r=os(null),a=os(null),s=e.value;ap(()=>{if(!s)return r.current?.close();r.current?.showModal(),a.current?.childElementCount===0&&o(a.current)},[s]);let i=(n.network.value?.samples??1)>1,l=!Number.isNaN(n.frame.value?.testError??NaN);return f`<dialog
    ref=${r}
    class="large-curve"
    aria-labelledby="large-curve-title"
    onClose=${()=>e.value=!1}
  >
    <header>
      <h2 id="large-curve-title">Error curve</h2>
      <button type="button" onClick=${()=>e.value=!1}>Close</button>
    </header>
    <div class="large-curve-place" ref=${a}></div>
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
  </dialog>`}import{useLayoutEffect as as,useRef as ss}from"preact/hooks";var is={rate:Rt,batch:qt,order:Wt,biases:Pt,error:Dt,optimizer:Ft,penalty:Bt},ls={rate:"Change the learning rate",batch:"Change the batch",order:"Change the update order",biases:"Change the biases",error:"Change the error function",optimizer:"Change the optimiser",penalty:"Change the penalty"};function cs(e){let{store:t,actions:n,edited:o,lit:r,fetchArticle:a}=e,s=t.network.value;if(!s)return"";let i=new Set(s.unlike_article),l=ko(s.unlike_article,t.history.value.edits),c=t.keeps("rule")||t.connection.value!=="open",u=async()=>n.open(await a());return f`
    <ul class="rule-parts" aria-label="The rule">
      ${yo(s,t.writing.value).map(({name:d,before:p,words:m,settings:h})=>{let g=h.some(b=>i.has(b)),$=h.includes(r.value??""),w=`chip${g?" unlike":""}${$?" lit":""}`,v=f`${p&&f`<span class="before">${p} </span>`}<span class="value"
            >${m}</span
          >`;return!is[d]||t.keeps("rule")?f`<li key=${d}><span class=${w}>${v}</span></li>`:f`<li key=${d}>
          <button
            type="button"
            class=${w}
            data-part=${d}
            title=${ls[d]}
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
    ${o.value&&f`<${sp} key=${o.value} part=${o.value} ...${e} />`}
  `}function sp({part:e,...t}){let{store:n,edited:o}=t,r=ss(null),a=n.choices.value,s=a!==null&&n.recipe.value!==null,i=()=>r.current?.hidePopover(),l=ss(!1);function c(){i(),n.wondered.value=e,t.workbench.open("curves")}let u=async(d,p)=>{let m=await t.actions.tryEdit(d,p);return m.ok&&l.current&&i(),m};return as(()=>{let d=r.current;d.showPopover();let p=document.querySelector(`.chip[data-part="${e}"]`);p&&ip(d,p.getBoundingClientRect())},[s]),as(()=>{let d=r.current?.querySelector("input, select");d?.focus(),d instanceof HTMLInputElement&&d.type==="text"&&d.select()},[s]),f`<div
    ref=${r}
    class="popup rule-editor"
    popover
    role="group"
    aria-label=${ls[e]}
    onToggle=${d=>d.newState==="closed"&&o.value===e&&(o.value=null)}
    onKeyDownCapture=${d=>{d.key==="Escape"&&i(),l.current=d.key==="Enter"}}
  >
    ${s?f`<${is[e]} ...${t} actions=${{...t.actions,tryEdit:u}} choices=${a} />`:"Fetching the choices …"}
    ${s&&!t.workbench.hides("curves")&&f`<button type="button" class="plain" onClick=${c}>What if …</button>`}
  </div>`}function ip(e,t){let{offsetWidth:n,offsetHeight:o}=e,r=Math.max(8,Math.min(t.left,innerWidth-n-8)),a=t.bottom+6,s=a+o<innerHeight?a:Math.max(8,t.top-o-6);Object.assign(e.style,{left:`${r}px`,top:`${s}px`})}import{useLayoutEffect as up,useRef as fs,useState as ps}from"preact/hooks";import{useRef as lp,useState as Xe}from"preact/hooks";var cp=1e4;function us({fetchTable:e,end:t}){let[n,o]=Xe(0),[r,a]=Xe(t),[s,i]=Xe(Math.max(1,Math.ceil(t/cp))),[l,c]=Xe(null),[u,d]=Xe(""),p=lp(null),m=Math.floor((r-n)/s)+1;async function h(){p.current=new AbortController,d(""),c(0);try{await e({from:n,to:r,stride:s},c,p.current.signal),d("The table is among your downloads.")}catch($){d(p.current.signal.aborted?"Stopped.":$ instanceof Error?$.message:"")}c(null)}let g=($,w,v)=>async b=>!Number.isInteger(b)||b<w||b>v?{ok:!1,message:`A whole number from ${O(w)} to ${O(v)} was expected.`}:($(b),{ok:!0});return f`<details class="csv">
    <summary>The run as a table (CSV): every quantity by iteration</summary>
    <${V} label="From iteration" step=${1} value=${n} keep=${g(o,0,r)} />
    <${V} label="To iteration" step=${1} value=${r} keep=${g(a,n,t)} />
    <${V}
      label="Every … iterations"
      step=${1}
      value=${s}
      keep=${g(i,1,Math.max(1,t))}
    />
    ${l===null?f`<button type="button" onClick=${h}>${`Download ${O(m)} rows`}</button>`:f`<div class="pair">
            <progress max=${m+1} value=${l} aria-label="Rows that have come"></progress>
            <span>${`${O(Math.max(0,l-1))} of ${O(m)}`}</span>
            <button type="button" onClick=${()=>p.current?.abort()}>Stop</button>
          </div>`}
    <p role="status">${u}</p>
  </details>`}function hs({open:e,close:t,fetchLinks:n,query:o,files:r,save:a,fetchTable:s,store:i}){let l=fs(null),[c,u]=ps(null),[d,p]=ps("");up(()=>{if(!e)return l.current?.close();l.current?.showModal(),p(""),u(null);let g=!0;return n().then($=>g&&u($),()=>g&&p("The links could not be made. Close this and try again.")),()=>{g=!1}},[e]);async function m(g){let $=new URL(g,location.href).href;try{await navigator.clipboard.writeText($),p("The link is on the clipboard.")}catch{p("The browser did not allow that; the link is selected, press Ctrl-C.")}}let{end:h}=i.frame.value??{end:0};return f`<dialog ref=${l} class="share" aria-labelledby="share-title" onClose=${t}>
    <header>
      <h2 id="share-title">Share</h2>
      <button type="button" onClick=${t}>Close</button>
    </header>
    ${c?f`
            <${ds} title="A copy" button="Copy link" path=${c.copy_path+o} copy=${m}>
              Opens exactly this state, in a session of its own.
            <//>
            <${ds} title="Watch" button="Copy watch link" path=${c.watch_path+o} copy=${m}>
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
        The diagram as <button type="button" class="plain" onClick=${()=>a("svg")}>SVG</button>${" or "}
        <button type="button" class="plain" onClick=${()=>a("png")}>PNG</button>
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
    ${e?f`<${us} fetchTable=${s} end=${h} />`:""}
  </dialog>`}function ds({title:e,button:t,path:n,copy:o,children:r}){let a=fs(null);return f`<div class="link-row">
    <h3>${e}</h3>
    <p>${r}</p>
    <div class="pair">
      <input
        ref=${a}
        type="text"
        readonly
        aria-label=${`${e}: link`}
        value=${new URL(n,location.href).href}
      />
      <button
        type="button"
        onClick=${()=>{a.current?.select(),o(n)}}
      >
        ${t}
      </button>
    </div>
  </div>`}import{useState as ms}from"preact/hooks";var In=[.5,1,2,5,10,30,60,200,1e3,1e4,null],gs=[.2,.5,1,2,5],pp=" ",dp=[...pn,"iteration","epoch"];function fp(e,t="iteration"){return e===null?"as fast as possible":e<1?`1 ${t} in ${1/e} s`:`${O(e)} ${t}${e===1?"":"s"} a second`}function hp(e){return e===null?"fastest":e<1?`1 in ${1/e} s`:`${O(e)}/s`}function Ut(e){return f`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${e} /></svg>`}function $s({store:e,actions:t}){let n=e.frame.value,{playing:o,iterations_per_s:r,until:a}=e.status.value,s=e.stepBy.value,i=o||e.playingSteps.value,l=ne(s),c=l?gs:In,u=l?e.pace.value:e.speed.value,d=o?r:u,p=e.connection.value!=="open"||!n||e.watching,m=!n||n.iteration===0&&!e.cursor.value?.at;function h($,w){let{on:v,keys:b}=e.shortcuts.value,y=b[$];return v?{title:`${w} (${Ue(y)})`,"aria-keyshortcuts":Er(y)}:{title:w}}function g($){if(l)return t.setPace(gs[$]);e.speed.value=In[$],o&&t.run(In[$],a)}return f`
    <div class="buttons">
      <button
        type="button"
        class="sign"
        disabled=${p}
        onClick=${t.reset}
        aria-label="Reset"
        ...${h("reset","Reset: starting values again. Undo brings this run back.")}
      >
        ${Ut("M3.2 8a5 5 0 1 0 1.6-3.7M3 2v3.2h3.2")}
      </button>
      <button
        type="button"
        class="sign"
        disabled=${p||m}
        onClick=${t.back}
        aria-label="Back"
        ...${h("back",`Back: one ${s}`)}
      >
        ${Ut("M11 3 4 8l7 5z")}
      </button>
      <button
        type="button"
        class="step"
        disabled=${p}
        onClick=${t.step}
        ...${h("step",`Step: one ${s}`)}
      >
        Step${Ut("M6 4l5 4-5 4z")}
      </button>
      <button
        type="button"
        class="primary"
        disabled=${p}
        onClick=${()=>i?t.pause():t.play()}
        ...${h("play",i?"Pause":"Play")}
      >
        ${Ut(i?"M5 3v10M11 3v10":"M5 3l8 5-8 5z")}${i?"Pause":"Play"}
      </button>
    </div>
    <select
      class="step-by"
      aria-label="Step by"
      title="The size of a step"
      value=${s}
      disabled=${p}
      onChange=${$=>t.setStepBy($.target.value)}
    >
      ${dp.map($=>f`<option key=${$} value=${$}>by ${$}</option>`)}
    </select>
    <label class="speed">
      <span>speed</span>
      <input
        type="range"
        min="0"
        max=${c.length-1}
        step="1"
        value=${c.indexOf(u)}
        aria-valuetext=${fp(d,l&&!o?s:"iteration")}
        onInput=${$=>g(Number($.target.value))}
      />
      <span class="speed-words" aria-hidden="true">${hp(d)}</span>
    </label>
    <${mp} store=${e} actions=${t} disabled=${p} />
  `}function mp({store:e,actions:t,disabled:n}){let[o,r]=ms(`10${pp}000`),[a,s]=ms(""),i=e.frame.value;function l(){let c=po(o.replace(/\s/g,""));if(c===null||c<0||!Number.isInteger(c))return s(`“${o}” is no iteration. Type a whole number such as 10000.`);i&&c<=i.end?t.seek(c):t.run(null,c)}return f`<form
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
        aria-invalid=${a!==""}
        aria-describedby=${a?"run-to-refusal":void 0}
        value=${o}
        onInput=${c=>{r(c.target.value),s("")}}
      />
    </label>
    <button type="submit" disabled=${n}>Go</button>
    ${a&&f`<span id="run-to-refusal" class="refusal" role="alert">${a}</span>`}
  </form>`}import{useRef as gp}from"preact/hooks";function bs({store:e,actions:t,enlarge:n}){let o=e.frame.value;return f`
    <p class="where">
      <strong data-testid="iteration">${o?O(o.iteration):"–"}</strong>
      <span class="of">iteration${o&&o.end>0?`, of ${O(o.end)}`:""}</span>
    </p>
    <div class="where-more">
      <${$p} store=${e} actions=${t} />
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
  `}function $p({store:e,actions:t}){let n=gp(null),{branches:o}=e.history.value;if(o.length===0)return"";let{number:r}=e.writing.value,a=s=>{n.current?.hidePopover(),t.choose(s)};return f`
    <button type="button" class="plain" popovertarget="other-runs">
      ${o.length===1?"1 other run":`${o.length} other runs`}
    </button>
    <div id="other-runs" class="popup branches" popover ref=${n}>
      <h2>Other runs</h2>
      <ul>
        ${o.map(s=>f`<li key=${s.id}>
              ${e.watching?vs(s,r):f`<button type="button" onClick=${()=>a(s.id)}>
                      ${vs(s,r)}
                    </button>`}
            </li>`)}
      </ul>
    </div>
  `}function vs({parted_at:e,end:t,error:n},o){let r=`parted at ${O(e)}, reached ${O(t)}`;return n===null?r:`${r}: E ${o(n)}`}import{useLayoutEffect as vp,useState as bp}from"preact/hooks";function ws({store:e,actions:t,fetchPath:n}){let[o,r,a]=[e.view.value,e.frame.value,e.network.value],s=wp(o?.stop??null,n);if(!r||!a)return"";let{playing:i,iterations_per_s:l}=e.status.value,c=N(a),u=o?.selected?c.get(o.selected):void 0,d=e.moment.value,p=o!==null&&e.selected.value!==null&&e.selected.value!==o.selected,m=l===null?"as fast as possible":`${O(l)} iterations a second`;return f`<section class="watched" aria-label="The watched page" data-testid="watched">
    <p><strong>Watching</strong>${i?`: it plays, ${m}.`:": it stands still."}</p>
    ${u?f`<p>It explains ${G(u)}.</p>`:""}
    ${d&&o?.step_by?f`<p>
            ${d.operation?`It is at operation ${O(d.at)} of ${O(d.of)}, ${d.operation.phase}.`:"It is before the first operation of an iteration."}
          </p>`:""}
    ${o?.stop?f`<p>Lesson, stop ${o.stop}${s?`: ${s}`:""}.</p>`:""}
    ${o&&o.hidden.length>0?f`<p>The answer to a question is hidden until it is given.</p>`:""}
    ${p?f`<button type="button" class="plain" onClick=${t.free}>Explain what it explains</button>`:""}
  </section>`}function wp(e,t){let[n,o]=bp([]);return vp(()=>{e===null||n.length>0||t().then(({stops:r})=>o(r.map(({title:a})=>a)),()=>{})},[e]),e===null?"":n[e-1]??""}function ue({layers:e}){let t=0;return e.slice(1).map((n,o)=>{let r=e[o],a={first:t,from:r,to:n};return t+=r.length*n.length,a})}function ge(e){return ue(e).reduce((t,{from:n,to:o})=>t+n.length*o.length,0)}function Ae(e,{first:t,from:n,to:o},r){return o.flatMap((a,s)=>n.map((i,l)=>{let c=t+s*n.length+l,u=ks(r.get(i),r.get(a)),d=e.parameters[c];return{parameter:c,name:d,from:i,to:a,...u,label:null,grows:0,bias:!1}}))}function Gt({parameter:e,name:t,x:n,y:o,to:r},a){return r.map(s=>{let i=a.get(s),l=ks({x:n,y:o,halfWidth:20,halfHeight:20,shape:"circle"},i);return{parameter:e,name:t,from:t,to:s,...l,label:null,grows:0,bias:!0}})}function ks(e,t){let[n,o]=[ys(e,1),ys(t,-1)],r=Math.hypot(o.x-n.x,o.y-n.y)||1,[a,s]=[(o.x-n.x)/r,(o.y-n.y)/r];return{x1:n.x+a*n.gap,y1:n.y+s*n.gap,x2:o.x-a*o.gap,y2:o.y-s*o.gap}}function ys({x:e,y:t,halfWidth:n,shape:o},r){return o==="pill"?{x:e+r*n,y:t,gap:0}:{x:e,y:t,gap:n}}var yp=[.5,.44,.56,.38,.62,.32,.68],kp=[.33,.37,.3,.41,.27,.45,.24,.5,.55,.6,.66,.72,.78,.2,.82];function Ss(e,t,{fontSize:n,stacked:o,letters:r,decimals:a}){let s=n+2,i={width:n*.62*(o?Math.max(a+2.6,r):a+r+4.4),height:o?2*s+4:n+9},[l,c]=[i.width+2*.15*n,i.height+.15*n],u=[...t],d=[];for(let p of e){let h=(Math.abs(p.y2-p.y1)<.1*n?yp:kp).map(g=>({x:p.x1+g*(p.x2-p.x1),y:p.y1+g*(p.y2-p.y1),...i})).find(({x:g,y:$})=>!u.some(w=>Ht({x:g,y:$,width:l,height:c},w)));if(!h)return!1;u.push(h),d.push(h)}e.forEach((p,m)=>p.label=d[m]);for(let[p,m]of e.entries()){let h=u.filter($=>$!==u[t.length+p]),g=$=>({...d[p],y:d[p].y+$*s/2,height:d[p].height+s});m.grows=[1,-1].find($=>!h.some(w=>Ht(g($),w)))??0,m.grows!==0&&(u[t.length+p]=g(m.grows))}return!0}function Ms(e,t,n,o,r=[]){for(let i of o){let l=xs(e,t,c=>n(c,i),[Es],r);if(l.every(c=>c!==null))return{decimals:i,places:l}}let a=o.find(i=>i<=4)??o[o.length-1],s=xs(e,t,i=>n(i,a),[Es,xp],r);return{decimals:a,places:s.filter(i=>i!==null)}}function xs(e,t,n,o,r){let a=e.edges.flatMap(({label:i})=>i?[i]:[]),s=[...e.obstacles,...a,...r];return t.map((i,l)=>{for(let[c,u]of o.entries()){let d=u(i,n(l),s,e);if(d)return s.push(d),{box:d,away:c>0}}return null})}function Es(e,t,n){for(let o=0;o<=48;o+=4)for(let r of o===0?[0]:[-1,1])for(let a of[.72,.66,.78,.6,.54,.48,.4,.3,.22]){let s=e.x1+a*(e.x2-e.x1),i=e.y1+a*(e.y2-e.y1)+r*o,l={x:s,y:i,...t};if(!n.some(c=>Ht(l,c)))return l}return null}function xp(e,t,n,o){let[r,a]=[(e.x1+e.x2)/2,(e.y1+e.y2)/2],[s,i]=[null,1/0];for(let l=t.height/2;l<=o.height-t.height/2;l+=6)for(let c=t.width/2;c<=o.width-t.width/2;c+=6){let u=Math.hypot(c-r,l-a),d={x:c,y:l,...t};u>=i||n.some(p=>Ht(d,p))||([s,i]=[d,u])}return s}function Ts({parameters:e,written:t=e}){return Math.max(2,...t.filter(n=>n.startsWith("w")).map(n=>n.length))}function Ht(e,t){return Math.abs(e.x-t.x)*2<e.width+t.width&&Math.abs(e.y-t.y)*2<e.height+t.height}var Os=1.35,Ep=.92,Sp=6;function As(e,t,n){let o=Mp(e,t,n),{across:r,step:a,radius:s}=o,{fontSize:i,labels:l}=n,c=n.decimals??4;if(!(r>=2*s+1.2*i&&a>=o.least)&&!n.forced)return null;let d=Tp(e,o),p=new Map(d.map(b=>[b.name,b])),m=Op(e,o,i,c),h=Ap(e,o,p,i,n.decimals!==null),g=ue(e).flatMap(b=>Ae(e,b,p)),$=[...d.flatMap(b=>Cp(b,o,i,c)),...m.map(({x:b,y,width:S,height:x})=>({x:b,y,width:S,height:x+.5*i})),...h.map(b=>pe(b,i,c))],w=Ts(e);return l!=="none"&&!Ss(g,$,{fontSize:i,stacked:l==="stacked",letters:w,decimals:c})?null:{...t,decimals:c,fontSize:i,spots:d,biases:m,targets:h,radius:s,obstacles:$,captions:[],frames:[],thickness:1,edges:[...g,...m.flatMap(b=>Gt(b,p))],gaps:ue(e).map((b,y)=>({...b,...Ze,kind:"lines",layer:y+1})),columns:Qe(e,m,o.details),parameters:e.parameters,showsValues:n.decimals!==null,showsDetails:o.details,stacked:l==="stacked"}}var Ze={left:0,right:0,rows:[],bias:null};function Mp(e,{width:t,height:n},{fontSize:o,decimals:r,labels:a,details:s=!0}){let i=Math.max(...e.layers.map(Z=>Z.length)),l=Math.max(1,e.layers.length-1),c=r===null?0:.62*(r+3)*o,u=r===null?.9*o:Math.max(c/2+.32*o,1.9*o),d=Os*o,p=a==="stacked",m=e.biases==="shared",h=s?(e.biases==="per_neuron"?2*d:d)+.2*o:0,g=(s?d+.2*o:0)+(p?2*d+.2*o:0),$=u+h+.15*o,w=u+g+.15*o+(m?3.7*o:0),v=Math.max(u,p?(c+4*.62*o)/2:0)+.5*o,b=(r===null?0:.62*((r??0)+4)*o)+1.4*o,y=p?Math.max(u,(c+(Sp-1)*.62*o)/2)+.3*o:u+b,S=(t-v-y)/l,x=i===1?0:2*u+h+g+.4*o,k=n-$-w,E=i===1?0:Math.min(k/(i-1),Math.max(x,(p?1.8:1.25)*S)),A=k-E*(i-1),q=i===1?k>=0:!0;return{radius:u,across:S,step:E,left:v,over:h,under:g,below:p,line:d,shared:m,details:s,tallest:i,free:k,least:q?x:1/0,middle:$+k/2,bottom:n-Math.max(0,A/2-o)}}function Tp(e,{left:t,across:n,middle:o,step:r,radius:a}){return e.layers.flatMap((s,i)=>s.map((l,c)=>({layer:i,index:c,name:l,halfWidth:a,halfHeight:a,shape:"circle",x:t+i*n,y:o+(c-(s.length-1)/2)*r})))}function Op(e,{shared:t,across:n,left:o,bottom:r},a,s){if(!t)return[];let i=ge(e),l=.62*(Math.max(2,s)+3)*a+a;return e.layers.slice(1).map((c,u)=>({parameter:i+u,name:e.parameters[i+u],width:l,height:2.9*a,to:c,x:Math.max(l/2+2,o+(u+.34)*n),y:r-1.75*a}))}function Ap(e,{radius:t,below:n,line:o,details:r},a,s,i){let l=e.layers.length;return i?e.layers[l-1].map((c,u)=>{let{x:d,y:p}=a.get(c),m=`target_${c}`;return n?{layer:l,index:u,name:m,x:d,y:p+t+(r?o:0)+1.2*o,align:"middle",lines:2}:{layer:l,index:u,name:m,x:d+t+.9*s,y:p,align:"start",lines:3}}):[]}function Cp({x:e,y:t,layer:n},{radius:o,over:r,line:a,details:s},i,l){let c={x:e,y:t,width:2*o+.4*i,height:2*o};if(!s||n===0)return[c];let u=Ep*.62*i*(l+6.5);return[c,{x:e,y:t-o-r/2,width:u,height:r},{x:e+.4*i,y:t+o+a/2,width:u-2*.62*i,height:a}]}function pe({x:e,y:t,align:n,lines:o},r,a){let s=.62*r*(a+4+(n==="middle"?4:0));return{x:n==="start"?e+s/2:e,y:t,width:s,height:o*Os*r}}function Qe(e,t,n){let o=new Set(e.biases==="per_neuron"&&n?e.parameters:[]),r=e.layers.map((s,i)=>[...s.flatMap(l=>o.has(`b_${l}`)?[`b_${l}`,l]:[l]),...t.filter((l,c)=>c===i).map(({name:l})=>l)]),a=e.layers[e.layers.length-1];return[...r,a.map(s=>`target_${s}`)]}var Lp=2.7;function Cs(e,t,n){let{fontSize:o,air:r}=n,a=n.decimals??2,s=n.decimals!==null,i=Rn(o,n.decimals),{width:l,height:c}=t,u=e.biases==="shared",[d,p]=[i.halfWidth+.3*o,Np(i,n)],m=(l-d-p)/Math.max(1,e.layers.length-1),h=c-.4*o-(u?3.6*o:0),g=Math.max(...e.layers.map(E=>E.length)),$=h/g;if(!($>=2*i.halfHeight+.35*o&&m>=2*i.halfWidth+r*o)&&!n.forced)return null;let v=e.layers.flatMap((E,A)=>{let q=_p(E.length,h,$);return E.map((Z,it)=>({layer:A,index:it,name:Z,...i,shape:"pill",x:d+A*m,y:.2*o+h/2+(it-(E.length-1)/2)*q}))}),b=new Map(v.map(E=>[E.name,E])),y=ge(e),S=u?e.layers.slice(1).map((E,A)=>({parameter:y+A,name:e.parameters[y+A],to:E,width:2*i.halfWidth,height:2.9*o,x:Math.max(i.halfWidth+2,d+(A+.34)*m),y:c-1.6*o})):[],x=Wn(e,b,o,s,h),k=ue(e);return{...t,decimals:a,fontSize:o,spots:v,biases:S,targets:x,radius:i.halfHeight,captions:[],frames:[],thickness:.55,edges:[...k.flatMap(E=>Ae(e,E,b)),...S.flatMap(E=>Gt(E,b))],gaps:k.map((E,A)=>({...E,...Ze,kind:"lines",layer:A+1})),columns:Qe(e,S,!1),parameters:e.parameters,showsValues:s,showsDetails:!1,stacked:!1,obstacles:[...v.map(E=>({x:E.x,y:E.y,width:2*E.halfWidth,height:2*E.halfHeight})),...x.map(E=>pe(E,o,a)),...S]}}function Rn(e,t){return t===null?{halfWidth:1.6*e,halfHeight:.75*e}:{halfWidth:(.62*(t+3)*e+1.1*e)/2,halfHeight:Lp/2*e}}function _p(e,t,n){return Math.min(t/e,2*n)}function Np({halfWidth:e},{fontSize:t,decimals:n}){return e+(n===null?.3:.62*(n+4)+1)*t}function Wn(e,t,n,o,r){let a=e.layers.length,s=e.layers[a-1];if(!o)return[];let l=r/s.length>=4.3*n?3:1;return s.map((c,u)=>{let{x:d,y:p,halfWidth:m}=t.get(c);return{layer:a,index:u,name:`target_${c}`,x:d+m+.8*n,y:p,align:"start",lines:l}})}var Ip=18,Rp=.5,Pn=10,Wp=.55;function Ns(e,t,{most:n,least:o}){let r=Pp(e,t,n,o),{fontSize:a,decimals:s,isNarrow:i,top:l,free:c}=r,u=e.layers.map(b=>Dp(b.length,r)),d=l+c/2,{at:p,gaps:m}=Fp(e,t,u,r),h=e.layers.flatMap((b,y)=>{let{halfWidth:S,halfHeight:x,shape:k,step:E}=u[y];return b.map((A,q)=>({layer:y,index:q,name:A,halfWidth:S,halfHeight:x,shape:k,x:p[y],y:d+(q-(b.length-1)/2)*E}))}),g=new Map(h.map(b=>[b.name,b])),$=m.map((b,y)=>({...b,rows:Bp(e.layers[y+1],g,u[y+1])})),w=i?[]:Wn(e,g,a,u[u.length-1].shape==="pill",c),v=Up(e,t,$,p,a,s);return{...t,decimals:s,fontSize:a,spots:h,targets:w,biases:v,gaps:$,radius:2*a,edges:$.flatMap(b=>b.kind==="matrix"?[]:Ae(e,b,g)),frames:Gp($,h),thickness:Rp,captions:Hp(e,u,p,l-.9*a,i),columns:Qe(e,v,!1),parameters:e.parameters,showsValues:!i,showsDetails:!1,stacked:i,obstacles:[...h.map(b=>({x:b.x,y:b.y,width:2*b.halfWidth,height:2*b.halfHeight})),...w.map(b=>pe(b,a,s))]}}function Pp(e,{width:t,height:n},o,r){let a=Math.max(r,Math.min(22,Math.max(11,Math.min(t/62,n/30)))),s=1.9*a,i=e.biases==="shared"?3.8*a:.4*a;return{fontSize:a,top:s,free:n-s-i,decimals:Math.min(o,4),isNarrow:t<34*a}}function Dp(e,{fontSize:t,decimals:n,isNarrow:o,free:r}){let a=r/e,s=Rn(t,o?null:n);if(e<=8&&a>=2*s.halfHeight+.3*t)return{...s,shape:"pill",step:Math.min(a,5.5*t)};if(e<=16){let l=Math.min(.42*a,1.1*t);return{halfWidth:l,halfHeight:l,shape:"dot",step:a}}let i=Math.min(22,a<3?a:Math.floor(2*a)/2);return{halfWidth:o?4:.55*t,halfHeight:i/2,shape:"cell",step:i}}function Fp(e,{width:t},n,{fontSize:o,decimals:r,isNarrow:a}){let s=(a?.25:Wp)*o,i=e.biases==="per_neuron",l=i?Math.max(3,.45*o)+.3*o:0,c=e.layers.slice(1).map((E,A)=>qp(e.layers[A].length,E.length)),u=c.map(E=>E==="matrix"),d=c.map((E,A)=>u[A]?e.layers[A].length:a?30:60),p=(a?.2:.62*(r+4)+1.2)*o,m=n.reduce((E,{halfWidth:A})=>E+2*A,0)+u.reduce((E,A)=>E+2*s+(A?l+Pn:0),0),h=.3*o,g=t-h-p-m,$=g/d.reduce((E,A)=>E+A,0),w=d.map((E,A)=>u[A]?Pn+Math.min($,Ip)*E:$*E),v=u.filter(Boolean).length*Pn,b=(g+v-w.reduce((E,A)=>E+A,0))/w.length,y=h,S=[],x=ge(e),k=ue(e).map((E,A)=>{S.push(y+n[A].halfWidth),y+=2*n[A].halfWidth+b/2+s;let q={left:y,right:y+w[A]},Z=u[A]&&i?{x:q.right+.3*o,width:l-.3*o,first:x}:null;return y=q.right+(u[A]?l:0)+s+b/2,x+=E.to.length,{...E,...Ze,...q,bias:Z,kind:c[A],layer:A+1}});return S.push(y+n[n.length-1].halfWidth),{at:S,gaps:k}}function qp(e,t){let n=Math.max(e,t);return n>16?"matrix":n>8?"canvas":"lines"}function Bp(e,t,{shape:n,step:o,halfHeight:r}){let a=n==="cell"?o:Math.min(.86*o,1.7*r);return e.map(s=>({y:t.get(s).y,height:a}))}function Up(e,{height:t},n,o,r,a){if(e.biases!=="shared")return[];let s=ge(e),i=Math.min(...n.map((c,u)=>o[u+1]-o[u])),l=Math.min(.62*(a+3)*r+r,i-4);return n.map(({to:c},u)=>({parameter:s+u,name:e.parameters[s+u],to:c,width:l,height:2.7*r,x:Math.max(l/2+1,(o[u]+o[u+1])/2),y:t-1.6*r}))}function Gp(e,t){let n=e.flatMap(({kind:s,left:i,right:l,rows:c,bias:u})=>{if(s!=="matrix")return[];let d=u?[[i,l],[u.x,u.x+u.width]]:[[i,l]];return(c.length>1&&Math.abs(c[1].y-c[0].y-c[0].height)<.01?[{from:c[0],to:c[c.length-1]}]:c.map(h=>({from:h,to:h}))).flatMap(({from:h,to:g})=>d.map(([$,w])=>Ls($,w,h.y-h.height/2,g.y+g.height/2)))}),o=t.filter(({shape:s})=>s==="cell"),a=o.filter(({index:s})=>s===0).map(s=>{let i=o.findLast(({layer:l})=>l===s.layer)??s;return Ls(s.x-s.halfWidth,s.x+s.halfWidth,s.y-s.halfHeight,i.y+i.halfHeight)});return[...n,...a]}function Ls(e,t,n,o){return{x:(e+t)/2,y:(n+o)/2,width:t-e,height:o-n}}function Hp(e,t,n,o,r){return e.layers.flatMap((a,s)=>{if(t[s].shape==="pill")return[];let i=a[0].split(".")[0].replace(/\d+$/,l=>a[0].includes(".")?l:"");return[{x:n[s],y:o,words:r?i:`${i} · ${a.length}`}]})}var jp=[36,34,32,30,28.5,27,25.5,24,23,22,21,20,19,18,17.25,16.5,15.75,15,14.5,14,13.5,13,12.5,12,11.5,11,10.5,10];function Ws(e,t,{most:n=9,least:o=0}={}){let r=Ds(e);return r>8?Ns(e,t,{most:n,least:o}):r<=4?Is(Vp(n),t,o,a=>As(e,t,a)):Is(zp(n),t,o,a=>Cs(e,t,a))}function Is(e,t,n,o){let r=Kp(t);for(let a of n>0?[n,0]:[0])for(let s of e)for(let i of jp.filter(l=>l<=r&&l>=Math.max(s.from,a))){let l=o({...s,fontSize:i});if(l)return l}return o({...e[e.length-1],fontSize:10,forced:!0})}function Ps(e,t){let n=Ds(e),o=(e.biases==="shared"?76:0)+(e.biases==="per_neuron"&&n<=4?20*n:0);return n>8?Math.round(Math.max(.5*t,460)):n>4?Math.round(Math.max(.48*t,n*50+20+o)):Math.round(Math.max(.5*t,(n<=2?156:146)*n+o))}function Ds({layers:e}){return Math.max(...e.map(t=>t.length))}function Kp({width:e,height:t}){return Math.max(10,Math.min(e/24,t/15))}function Vp(e){let t=Math.min(e,4);return[{from:11.5,decimals:Math.min(e,9),labels:"beside"},{from:12,decimals:t,labels:"beside"},{from:11,decimals:t,labels:"stacked"},{from:11,decimals:t,labels:"beside",details:!1},{from:11,decimals:Math.min(e,3),labels:"stacked"},{from:11.5,decimals:t,labels:"none"},{from:10.5,decimals:Math.min(e,2),labels:"none"},{from:10,decimals:Math.min(e,2),labels:"none",details:!1},{from:10,decimals:null,labels:"none",details:!1}]}function zp(e){return[{from:13,decimals:Math.min(e,9),air:6},{from:11,decimals:Math.min(e,4),air:3},{from:10.5,decimals:Math.min(e,3),air:2.2},{from:10,decimals:Math.min(e,2),air:1.6},{from:10,decimals:null,air:.5}]}var Jp=[],Yp=[5,4],Xp=2;function qs(e){let t=document.createElement("canvas");t.setAttribute("aria-hidden","true");let n=Math.min(Xp,devicePixelRatio||1);[t.width,t.height]=[Math.round(e.width*n),Math.round(e.height*n)];let o=t.getContext("2d");o.imageSmoothingEnabled=!1;let r=[Zp(e),...e.gaps.filter(({kind:s})=>s==="matrix").map(s=>Qp(s,n)),ed(e)],a=[];return{element:t,paint(s){let i=[s.frame,s.drafts,s.theme];if(!i.every((l,c)=>l===a[c])){a=i,o.setTransform(n,0,0,n,0,0),o.clearRect(0,0,e.width,e.height);for(let l of r)l(o,s)}}}}function Zp(e){let t=new Set(e.gaps.filter(({kind:o})=>o==="canvas").flatMap(({to:o})=>o)),n=e.edges.filter(({to:o,bias:r})=>!r&&t.has(o));return(o,{frame:r,drafts:a,theme:s})=>{for(let{name:i,parameter:l,x1:c,y1:u,x2:d,y2:p}of n){let m=a.get(i)?.value??r.drawn[l],h=xt(m,s);o.strokeStyle=h.stroke,o.lineWidth=e.thickness*h.thick,o.setLineDash(h.dash==="none"?Jp:Yp),o.beginPath(),o.moveTo(c,u),o.lineTo(d,p),o.stroke()}o.setLineDash([])}}function Qp({first:e,from:t,to:n,left:o,right:r,rows:a,bias:s},i){let l=Fs(t.length,n.length),c=s?Fs(1,n.length):null,u=g=>Math.round(g*i)/i,[d,p]=[u(o),u(r)],m=a.length>1&&Math.abs(a[1].y-a[0].y-a[0].height)<.01;function h(g,$,w,v){let b=a[0].y-a[0].height/2;m?g.drawImage($,w,u(b),v,u(a.length*a[0].height)):a.forEach(({y,height:S},x)=>g.drawImage($,0,x,$.width,1,w,u(y-S/2),v,u(S)))}return(g,{frame:$,theme:w})=>{let{pixels:v}=An(w);l.fill($.drawn,e,v),h(g,l.canvas,d,p-d),!(!s||!c)&&(c.fill($.parameters,s.first,v),h(g,c.canvas,u(s.x),u(s.width)))}}function Fs(e,t){let n=document.createElement("canvas");[n.width,n.height]=[e,t];let o=n.getContext("2d"),r=o.createImageData(e,t),a=new Uint32Array(r.data.buffer);return{canvas:n,fill(s,i,l){for(let c=0;c<a.length;c++)a[c]=l[Et(s[i+c]??0)];o.putImageData(r,0,0)}}}function ed(e){let t=e.spots.flatMap((n,o)=>n.shape==="dot"||n.shape==="cell"?[{...n,activation:o}]:[]);return(n,{frame:o,theme:r})=>{let{css:a}=An(r);n.lineWidth=1,n.strokeStyle=a[Et(0)+(r==="dark"?-20:20)];for(let{x:s,y:i,halfWidth:l,halfHeight:c,shape:u,activation:d}of t)n.fillStyle=a[Et(o.activations[d])],n.beginPath(),u==="dot"?n.arc(s,i,l,0,2*Math.PI):n.rect(s-l,i-c,2*l,Math.max(1,2*c-.5)),n.fill(),u==="dot"&&(n.strokeStyle=r==="dark"?"rgb(128 136 146)":"rgb(120 126 134)",n.stroke())}}function Bs(e,t,n){for(let a of e.gaps){let s=a.kind==="matrix"?td(e,a,t,n):null;if(s)return s}let o=2;return e.spots.find(a=>Math.abs(t-a.x)<=a.halfWidth+o&&Math.abs(n-a.y)<=a.halfHeight)?.name??nd(e.edges,t,n)}function td({parameters:e},{left:t,right:n,rows:o,from:r,first:a,bias:s},i,l){let c=s!==null&&i>=s.x-2&&i<=s.x+s.width+2;if(!c&&(i<t||i>n))return null;let u=o.findIndex(p=>Math.abs(l-p.y)<=p.height/2);if(u<0)return null;if(c)return e[s.first+u];let d=Math.min(r.length-1,Math.floor((i-t)/(n-t)*r.length));return e[a+u*r.length+d]}function nd(e,t,n){let[o,r]=[null,7];for(let a of e){let s=od(a,t,n);s<r&&([o,r]=[a.name,s])}return o}function od({x1:e,y1:t,x2:n,y2:o},r,a){let[s,i]=[n-e,o-t],l=Math.max(0,Math.min(1,((r-e)*s+(a-t)*i)/(s*s+i*i||1)));return Math.hypot(r-e-l*s,a-t-l*i)}function Dn(e,t){let n=e.spots.find(a=>a.name===t);if(n)return{box:rd(n),edge:null,row:null,column:null};let o=e.edges.find(a=>a.name===t);if(o)return{box:{x:(o.x1+o.x2)/2,y:(o.y1+o.y2)/2,width:24,height:12},edge:o,row:null,column:null};let r=e.parameters.indexOf(t);for(let a of e.gaps){let s=r<0||a.kind!=="matrix"?null:ad(a,r);if(s)return s}return sd(e,t)}function rd({x:e,y:t,halfWidth:n,halfHeight:o}){return{x:e,y:t,width:2*n,height:2*o}}function ad({left:e,right:t,rows:n,from:o,first:r,bias:a},s){let[i,l]=[a?a.x+a.width:t,(t-e)/o.length],c=n[0].y-n[0].height/2,u=n[n.length-1].y+n[n.length-1].height/2,d=(h,g,$)=>({box:{x:g,y:n[h].y,width:$,height:n[h].height},edge:null,row:{x:(e+i)/2,y:n[h].y,width:i-e,height:n[h].height},column:{x:g,y:(c+u)/2,width:$,height:u-c}}),p=s-r;if(p>=0&&p<n.length*o.length)return d(Math.floor(p/o.length),e+(p%o.length+.5)*l,l);let m=a?s-a.first:-1;return a&&m>=0&&m<n.length?d(m,a.x+a.width/2,a.width):null}function sd(e,t){let n=e.spots.find(i=>`b_${i.name}`===t);if(!n)return null;let{x:o,y:r,halfWidth:a,halfHeight:s}=n;return{box:{x:o-a,y:r+s,width:12,height:12},edge:null,row:null,column:null}}function tt(e,t,n){return!e||e.knows(t)?n:"□"}function $e(e,t,n,o){let r="parameter"in t&&(o?.knows(`${t.name}+`)??!1);return e.classList.toggle("updated",r),r?n.updated[t.parameter]??null:null}function jt(e){return e.classList.contains("computed")&&(e.ownerSVGElement?.classList.contains("one")??!1)}function Us(e,t){let n=C("g",{class:"pulses","aria-hidden":"true"});e.querySelector(".edges")?.append(n);let o=null;return({moment:r})=>{if(r===o)return;let a=o;o=r;for(let i of e.querySelectorAll(".element[data-name]")){let l=i.getAttribute("data-name")??"";i.classList.toggle("computed",r?.computed.has(l)??!1),i.classList.toggle("used",r?.used.has(l)??!1)}e.classList.toggle("one",r?.computed.size===1);let s=r?.flows??[];for(let i of e.querySelectorAll(".edge")){let[l,c]=[i.getAttribute("data-name"),i.getAttribute("data-to")],u=s.some(d=>d.name===l&&(d.to??c)===c);i.classList.toggle("flows",u||(r?.computed.has(l??"")??!1))}a?.at!==r?.at&&n.replaceChildren(...t.edges.flatMap(i=>{let l=s.find(h=>h.name===i.name&&(h.to??i.to)===i.to);if(!l)return[];let[c,u,d,p]=[i.x1,i.y1,i.x2,i.y2],m=l.back?{x1:d,y1:p,x2:c,y2:u}:{x1:c,y1:u,x2:d,y2:p};return[C("line",{...m,class:"pulse",pathLength:1})]}))}}function Kt({biases:e,decimals:t}){let{width:n,height:o}=e[0]??{width:0,height:0};return{decimals:t,width:n,height:o}}function Vt(e,{label:{x:t,y:n,width:o,height:r},grows:a},{stacked:s,fontSize:i,decimals:l}){let c=i+2,u=C("rect",{class:"plate",x:t-o/2,width:o,rx:5}),d=z(t,n,"weight-label"),p=C("tspan",{class:"name"}),m=C("tspan",s?{class:"number"}:{class:"number",dx:.35*i}),h=a<0?-1:1,g=C("tspan",{class:"new-value",x:t,y:n+h*(s?1.5:1)*c});return j(p,"y",String(s?n-c/2:n)),s&&(j(p,"x",String(t)),j(m,"x",String(t)),j(m,"y",String(n+c/2))),d.append(p,m,g),e.append(u,d),($,w,v,b)=>{J(p,$.name(w)),J(m,$.number(v,l)),J(g,b===null?"":`${s?"":"→ "}${$.number(b,l)}`);let y=b===null?0:c;j(u,"y",String(n-r/2-(h<0?y:0))),j(u,"height",String(r+y))}}var ld=32;function de(e,t,n){let o=C("g",{class:`element ${t.kind}`,"data-name":t.name,tabindex:-1,role:"button"}),r=Math.max(n.height,ld);return o.append(C("rect",{class:"touch",x:n.x-n.width/2,y:n.y-r/2,width:n.width,height:r,rx:6})),e.append(o),o}function cd({x:e,y:t,width:n,height:o}){return{x:e-n/2,y:t-o/2,width:n,height:o}}function qn(e,{fontSize:t},{x:n,y:o,className:r,letters:a}){let[s,i]=[.62*t*a,1.25*t];e.append(C("rect",{class:"ground",x:n-s/2,y:o-i/2,width:s,height:i,rx:4}));let l=z(n,o,r);return e.append(l),l}function Gs(e,t,n,o){let r=o.get(t.name);if(!r||r.kind!=="input"&&r.kind!=="neuron")throw new Error(`no neuron ${t.name}`);let{fontSize:a}=n,{halfWidth:s,halfHeight:i}=t,l=de(e,r,{...t,width:2*s,height:2*i}),c=n.showsValues?a*(t.shape==="pill"?.58:.75):0,u=z(t.x,t.y-c,"name"),d=z(t.x,t.y+c,"number"),m=n.showsDetails&&r.kind==="neuron"?fd(l,t,n):null;return l.append(dd(t),u),pd(u,t,n,r.kind==="input"&&r.label||t.name),n.showsValues&&l.append(d),({frame:h,drafts:g,selected:$,writing:w,moment:v})=>{let{number:b}=w,y=g.get(t.name)?.value??h.activations[r.activation];if(l.classList.toggle("chosen",$===t.name),r.kind==="input")return J(d,b(y,n.decimals)),j(l,"aria-label",`${G(r)}: ${b(y)}`);let S=k=>({out:tt(v,`out_${t.name}`,b(y,k)),net:tt(v,`net_${t.name}`,b(h.netInputs[r.neuron],k)),delta:tt(v,`delta_${t.name}`,w.delta(h.deltas[r.neuron],k))}),x=S(n.decimals);J(d,x.out),m&&(J(m.net,`${w.net} ${x.net}`),J(m.delta,`δ ${x.delta}`)),j(l,"aria-label",Bn(r,w,S(void 0)))}}var[Fn,ud]=[.8,.95];function pd(e,{x:t,halfWidth:n,shape:o},{fontSize:r,showsValues:a},s){let i=Math.floor(1.75*n/(.62*r));if(e.textContent=s,s.length<=i)return;let l=Math.floor(i/Fn),c=p=>p.length<=l?p:`${p.slice(0,l-1).trimEnd()}…`;e.setAttribute("font-size",String(Fn*r));let u=o==="circle"&&s.length>l?s.lastIndexOf(" ",l):-1;if(u<0)return void(e.textContent=c(s));let d=[s.slice(0,u),c(s.slice(u+1))].map((p,m)=>{let h=C("tspan",{x:t,dy:m===0?(a?-.5:-.45)*r:ud*Fn*r});return h.textContent=p,h});e.replaceChildren(...d)}function Bn(e,t,{out:n,net:o,delta:r}){let a=`${t.out} ${n}, ${t.net} ${o}, delta ${r}`;return`${G(e)}: ${a.replaceAll("□","not known yet")}`}function dd({x:e,y:t,halfWidth:n,halfHeight:o,shape:r}){return r==="circle"?C("circle",{class:"body",cx:e,cy:t,r:n}):C("rect",{class:"body",x:e-n,y:t-o,width:2*n,height:2*o,rx:o})}function fd(e,t,n){let{fontSize:o,radius:r,decimals:a}=n,s=qn(e,n,{x:t.x,y:t.y-r-.8*o,className:"detail",letters:a+6}),i=qn(e,n,{x:t.x,y:t.y+r+.9*o,className:"detail",letters:a+4});return{net:s,delta:i}}function Hs(e,t,n,o){let r=o.get(`b_${t.name}`);if(!r||r.kind!=="bias")return()=>{};let{fontSize:a,decimals:s}=n,i=t.y-n.radius-a*2.15,l=s+4.5,c=de(e,r,{x:t.x,y:i,width:.62*a*l,height:a+8}),u=qn(c,n,{x:t.x,y:i,className:"bias-label",letters:l});return({frame:d,drafts:p,selected:m,writing:h,moment:g})=>{let $=p.get(r.name)?.value??d.parameters[r.parameter],w=$e(c,r,d,g),v=w===null||!jt(c)?"":` → ${h.number(w,s)}`,b=w!==null&&v===""?w:$;J(u,`b ${h.number(b,s)}${v}`),j(c,"aria-label",G(r)+Ce(h,$,w)),c.classList.toggle("chosen",m===r.name)}}function js(e,t,n,o){let{fontSize:r}=n,{decimals:a,width:s,height:i}=Kt(n),l=o.get(t.name),c=de(e,l,{x:t.x,y:t.y,width:s,height:i}),u=z(t.x,t.y-r*.65,"name"),d=z(t.x,t.y+r*.65,"number");u.textContent=t.name,c.append(C("rect",{class:"bias-box",x:t.x-s/2,y:t.y-i/2,width:s,height:i,rx:.6*r}),u,d);let p=n.biases.find(({x:g})=>g>t.x)??{x:n.width,width:0},m=p.x-p.width/2-t.x-s/2>.62*r*(a+5.5),h=z(t.x+s/2+.5*r,t.y,"new-value start");return c.append(h),({frame:g,drafts:$,selected:w,writing:v,moment:b})=>{let y=$.get(t.name)?.value??g.parameters[t.parameter],S=$e(c,l,g,b);J(d,v.number(m?y:S??y,a)),J(h,S===null||!m?"":`→ ${v.number(S,a)}`),j(c,"aria-label",G(l)+Ce(v,y,S)),c.classList.toggle("chosen",w===t.name)}}function Ks(e,t,n,o){let r=o.get(t.name);if(!r||r.kind!=="target")throw new Error(`no target ${t.name}`);let{fontSize:a,decimals:s}=n,i=de(e,r,pe(t,a,s));i.append(C("rect",{class:"ground",...cd(pe(t,a,s))}));let l=t.align==="start"?" start":"",c=1.35*a,u=(p,m)=>z(t.x,t.y+(p-(t.lines-1)/2)*c,m+l),d=[u(0,t.lines===3?"detail":"number"),u(1,"number"),u(2,"detail")];return i.append(...d.slice(0,t.lines)),({frame:p,drafts:m,selected:h,writing:g,moment:$})=>{let w=m.get(t.name)?.value??p.targets[r.output],v=g.number(w,s),b=`E ${tt($,`E_${r.of}`,g.number(p.outputErrors[r.output],s))}`,y=t.lines===3?[g.target,v,b]:[`${g.target} ${v}`,b];(t.lines===1?[v]:y).forEach((S,x)=>J(d[x],S)),j(i,"aria-label",`${G(r)}: ${g.number(w)}`),i.classList.toggle("chosen",h===t.name)}}function Ce({number:e},t,n){return t===void 0?"":`: ${e(t)}${n===null?"":`, new ${e(n)}`}`}function zs(e){let{plan:t,drawing:n}=e,o=C("rect",{class:"surface",width:t.width,height:t.height}),r=C("g",{class:"mark aimed","pointer-events":"none"}),a=C("g",{class:"mark","pointer-events":"none"}),s=C("g",{class:"on-demand"});t.gaps.some(({kind:p})=>p!=="lines")&&(n.prepend(o),hd(e,o,r)),queueMicrotask(()=>n.querySelector(".badges")?.before(r,a,s)),n.append(r,a,s);let i=new Map,l=null,c=null,u=!1;o.addEventListener("click",()=>u=!0);function d(p){let m=n.querySelector(`.element[data-name="${CSS.escape(p)}"]`);if(m)return m;let h=md(e,s,p);return h?(i.set(p,h),l&&h.paint(l),h.group):null}return e.ensure=d,p=>{l=p;let{selected:m}=p;m&&d(m);for(let[g,{group:$,paint:w}]of i)g===m||$===document.activeElement?w(p):($.remove(),i.delete(g));if(m===c)return;c=m,(u&&m?i.get(m):null)?.group.focus({preventScroll:!0}),u=!1,a.replaceChildren(...Js(e,m))}}function hd(e,t,n){let{plan:o,drawing:r}=e,a="";function s(l){l!==a&&(a=l,l?t.setAttribute("data-name",l):t.removeAttribute("data-name"),n.replaceChildren(...Js(e,l||null)))}function i(l){if(l.target!==t)return s("");let{left:c,top:u,width:d,height:p}=r.getBoundingClientRect(),[m,h]=[l.clientX-c,l.clientY-u];s(Bs(o,m*o.width/d,h*o.height/p)??"")}for(let l of["pointermove","pointerover","pointerdown","click"])r.addEventListener(l,i,{capture:!0});r.addEventListener("pointerleave",()=>s(""))}function Js({plan:e},t){let n=e.gaps.some(({kind:u})=>u!=="lines"),o=t&&n?Dn(e,t):null;if(!o)return[];let{box:r,row:a,column:s,edge:i}=o;if(i){let{x1:u,y1:d,x2:p,y2:m}=i;return[C("line",{class:"mark-line",x1:u,y1:d,x2:p,y2:m})]}return e.spots.find(u=>u.name===t)?.shape==="pill"?[]:[...[a,s].flatMap(u=>u?[Vs("mark-band",u)]:[]),Vs("mark-cell",{...r,width:Math.max(5,r.width),height:Math.max(5,r.height)})]}function Vs(e,{x:t,y:n,width:o,height:r}){return C("rect",{class:e,x:t-o/2,y:n-r/2,width:o,height:r})}function md({plan:e,known:t},n,o){let r=t.get(o),a=r?Dn(e,o):null;if(!r||!a)return null;let s=Un(e,a.edge,a.box,r.name.length),i=de(n,r,s);i.classList.add("unlabelled");let l=Vt(i,{label:s,grows:1},zt(e,a.edge));return{group:i,paint:u=>{let{network:d,frame:p,drafts:m,selected:h,writing:g,moment:$}=u,w=m.get(o)?.value??Y(r,p),v=$e(i,r,p,$);i.classList.toggle("chosen",h===o),i.classList.toggle("frozen",d.settings.frozen.includes(o)),i.classList.toggle("computed",$?.computed.has(o)??!1),i.classList.toggle("used",$?.used.has(o)??!1),l(g,r,w,v),j(i,"aria-label",gd(r,u,w,v))}}}function gd(e,{frame:t,writing:n},o,r){return e.kind!=="neuron"?G(e)+Ce(n,o,r):Bn(e,n,{out:n.number(o),net:n.number(t.netInputs[e.neuron]),delta:n.delta(t.deltas[e.neuron])})}function zt({fontSize:e,decimals:t,stacked:n,spots:o},r){let a=n||r!==null&&o.every(({shape:s})=>s==="pill");return{fontSize:e,decimals:Math.max(4,t),stacked:a}}function Un(e,t,n,o){let{fontSize:r,decimals:a,stacked:s}=zt(e,t),i=s?Math.max(a+3,o):a+o+4.5,[l,c]=[r*.62*i+4,(s?2:1)*(r+2)+8],u=(m,h,g)=>Math.max(h/2+1,Math.min(g-h/2-1,m)),{x:d,y:p}=n??{x:0,y:0};if(t)[d,p]=[(t.x1+t.x2)/2,(t.y1+t.y2)/2];else if(n){let m=(n.height+c)/2+3;p+=p-m<c/2?m:-m}return{x:u(d,l,e.width),y:u(p,c,e.height),width:l,height:c}}function Ys(e,t,{thickness:n}){let o={x1:t.x1,y1:t.y1,x2:t.x2,y2:t.y2},r=C("line",{...o,class:t.bias?"edge edge-bias":"edge","data-name":t.name,"data-to":t.to}),a=C("line",{...o,class:"edge-touch","data-name":t.name});e.append(r,a);let s=null,i=!1;return({frame:l,drafts:c,selected:u,theme:d})=>{let p=c.get(t.name)?.value??l.parameters[t.parameter]??l.drawn[t.parameter];i!==(u===t.name)&&(i=r.classList.toggle("chosen",u===t.name));let m=xt(p,d);m!==s&&(s=m,r.setAttribute("stroke",m.stroke),r.setAttribute("stroke-width",String(n*(t.bias?Math.min(2,m.thick):m.thick))),r.setAttribute("stroke-dasharray",m.dash))}}function Xs(e,t,n,o){let r=o.get(t.name),a=t.label??Un(n,t,null,t.name.length),s=de(e,r,a);t.label||s.classList.add("hidden");let i=Vt(s,{label:a,grows:t.grows},t.label?n:zt(n,t));return({network:l,frame:c,drafts:u,selected:d,writing:p,moment:m})=>{let h=u.get(t.name)?.value??c.parameters[t.parameter],g=$e(s,r,c,m),$=t.grows!==0||jt(s);s.classList.toggle("frozen",l.settings.frozen.includes(t.name)),i(p,r,h,$?g:null),j(s,"aria-label",G(r)+Ce(p,h,g)),s.classList.toggle("chosen",d===t.name)}}function Qs(e,t,n,o,r=!1){let a=N(e).get(n),s=e.names.layers;if(a?.kind==="weight")return $d(e,a,o,r);let i=t.findIndex(u=>u.includes(n));if(i<0)return Zs(e,a,n,o);if(o==="left"||o==="right")return bd(e,t,i,n,o)??n;if(r&&a?.kind==="bias")return Zs(e,a,n,o);let l=t[i],c=l.indexOf(n);return l[Gn(c,o,l.length)]??s[0][0]}function Gn(e,t,n){return t==="first"?0:t==="last"?n-1:Math.max(0,Math.min(n-1,e+(t==="down"?1:-1)))}function nt({names:{layers:e,parameters:t}},n,o,r){let a=0;for(let s=1;s<n;s++)a+=e[s].length*e[s-1].length;return t[a+r*e[n-1].length+o]}function $d(e,{from:t,to:n,name:o},r,a){if(r==="left")return t;if(r==="right")return n;let{layers:s}=e.names,i=s.findIndex(d=>d.includes(n)),[l,c]=[s[i-1].indexOf(t),s[i].indexOf(n)];if(!a)return nt(e,i,l,Gn(c,r,s[i].length));let u=s[i-1].length-1;return l===u&&r==="down"?vd(e,n)??o:nt(e,i,Gn(l,r,u+1),c)}function vd(e,t){let n=`b_${t}`;return N(e).has(n)?n:null}function Zs(e,t,n,o){let{layers:r}=e.names;if(t?.kind!=="bias")return r[0][0];if(o==="left"||o==="right")return t.to[0];let a=r.findIndex(l=>l.includes(t.to[0])),[s,i]=[r[a-1].length-1,r[a].indexOf(t.to[0])];return o==="up"?nt(e,a,s,i):n}function bd(e,t,n,o,r){let{layers:a}=e.names,s=N(e).get(o),[i,l]=[r==="right"?n+1:n-1,t[n]];if(s?.kind==="bias")return s.to.length===1||r==="right"?s.to[0]:a[n][0];if(s?.kind==="target")return r==="left"?s.of:o;let c=a[n].indexOf(o);if(i===a.length)return t[i][c];if(i<0||l.length===0)return o;let u=Math.min(c,a[i].length-1);return r==="right"?nt(e,i,c,u):nt(e,n,u,c)}var wd={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down",Home:"first",End:"last"};function ei(e,t){let n=null,o=null,r=i=>i instanceof Element&&i.closest(".element")?.getAttribute("data-name")||null,a=()=>e.contains(document.activeElement);function s(i){let l=t();if(!l)return null;let c=l.network.names.layers[0][0],u=i&&l.ensure(i)||l.ensure(c);for(let d of l.drawing.querySelectorAll('[tabindex="0"]'))d!==u&&d.setAttribute("tabindex","-1");return u?.setAttribute("tabindex","0"),n=u?.getAttribute("data-name")??null,u}return e.addEventListener("focusin",i=>{let l=r(i.target);l&&s(l)}),e.addEventListener("keydown",i=>{let[l,c,u]=[t(),wd[i.key],r(i.target)];if(!l||!c||!u||i.ctrlKey||i.metaKey||i.altKey||!document.activeElement?.matches(":focus-visible"))return;i.preventDefault(),i.stopPropagation();let d=Qs(l.network,l.plan.columns,u,c,i.shiftKey);d!==u&&s(d)?.focus()}),{focused:()=>a()?n:null,restore(i,l){o=l;let c=s(i??l);i&&c?.focus({preventScroll:!0})},follow(i){let c=!t()?.drawing.querySelector('.element[tabindex="0"]');i===o&&!c||a()&&!c||(o=i,s(i??n))}}}var oi=8,X=8,ti=[9,6,4,3];function ri(e,t){let n=C("g",{class:"paths","pointer-events":"none"});e.append(n);let o=new Map(t.edges.map(s=>[s.name,s])),r=new Map(t.targets.map(s=>[s.name,s])),a="";return({factors:s})=>{let i=s.filter(({along:c,number:u})=>o.has(c)&&u<=oi),l=i.map(({number:c,along:u})=>`${c} ${u}`).join();l!==a&&(a=l,n.replaceChildren(...i.flatMap(({number:c,along:u,at:d})=>{let p=o.get(u),m=r.get(`target_${d}`),h=`M${p.x2} ${p.y2}L${p.x1} ${p.y1}`,g=m?.align==="start"?`M${m.x-6} ${m.y}h-8`:"";return[C("path",{class:"path","data-factor":c,d:g+h})]})))}}function ai(e,t){let n=C("g",{class:"badges","pointer-events":"none","aria-hidden":"true"});e.append(n);let o=new Map(t.edges.map(h=>[h.name,h])),r=new Map(t.spots.map(h=>[h.name,h])),a=new Map(t.biases.map(h=>[h.name,h])),s="",i=[],l="",c=t.decimals;function u(h,g){let $=new Map,w=t.spots.some(({shape:k})=>k!=="circle"),v=h.filter(({along:k})=>w||!o.has(k)).map(({number:k,at:E,along:A})=>{let[q,Z]=[o.has(A)?A:E,$.get(E)??0];return q===E&&$.set(E,Z+1),{number:k,at:m(q,q===E?Z:0)}}),b=v.flatMap(({at:k})=>k?[{...k,width:2*X,height:2*X}]:[]),y=w?[]:h.filter(({along:k})=>o.has(k)),S=y.map(({along:k})=>o.get(k)),x=Ms(t,S,(k,E)=>d(g(y[k],E).length||E+3),ti.filter(k=>k<=Math.max(3,t.decimals)),b);c=x.decimals,i=[],n.replaceChildren(...v.map(({number:k,at:E})=>ni(k,E)),...x.places.map((k,E)=>p(y[E].number,S[E],k)))}function d(h){let[g,$]=t.stacked?[8+X,4+X]:[2*X+12,9];return{width:t.fontSize*.62*h+g,height:t.fontSize+$}}function p(h,g,{box:$,away:w}){let v=C("g",{class:"part","data-factor":h}),b=t.stacked?X:0,[y,S]=[$.width-b,$.height-b],[x,k]=[$.x+b/2,$.y+b/2],[E,A]=[x-y/2,k-S/2],q=t.stacked?{x:E,y:A}:{x:E+X+3,y:k},Z=z(t.stacked?x:x+X,k,"number");return w&&v.append(C("line",{class:"leader",x1:x,y1:k,x2:g.x1+.88*(g.x2-g.x1),y2:g.y1+.88*(g.y2-g.y1)})),v.append(C("rect",{class:"plate",x:E,y:A,width:y,height:S,rx:S/2}),Z,ni(h,q)),i.push({number:h,label:Z}),v}function m(h,g){let $=r.get(h);if($?.shape==="dot"||$?.shape==="cell")return{x:$.x+$.halfWidth+X+g*2.2*X,y:$.y};if($){let y=(-62+g*(2.4*X/t.radius)*57.3)*(Math.PI/180);return{x:$.x+$.halfWidth*Math.cos(y),y:$.y+$.halfHeight*Math.sin(y)}}let w=a.get(h);if(w){let{width:y,height:S}=Kt(t);return{x:w.x+y/2+g*2.2*X,y:w.y-S/2}}let v=o.get(h),b=v?.label??(v&&{x:(v.x1+v.x2)/2,y:(v.y1+v.y2)/2,width:24,height:12});return b?{x:b.x+b.width/2+g*2.2*X,y:b.y-b.height/2}:null}return({factors:h,writing:g,moment:$})=>{let w=h.filter(({first:x,along:k,number:E})=>(x||k)&&E<=oi),v=({value:x,quantity:k},E)=>x!==null&&(!$||$.knows(k))?g.number(x,E):"",b=w.map(({number:x,at:k,along:E})=>`${x} ${k} ${E}`).join(),y=w.filter(({along:x})=>x).map(x=>ti.map(k=>v(x,k).length).join()),S=y.join()!==l&&!y.some(x=>x.startsWith("0"));(b!==s||S)&&([s,l]=[b,y.join()],u(w,v));for(let{number:x,label:k}of i){let E=w.find(A=>A.number===x);J(k,E?v(E,c):"")}}}function ni(e,t){let n=C("g",{class:"badge","data-factor":e});if(!t)return n;let o=z(t.x,t.y,"badge-number");return o.textContent=String(e),n.append(C("circle",{cx:t.x,cy:t.y,r:X}),o),n}var yd=/^[0-9.,+\-−]$/;function si(e,t){let n=a=>{let s=a.target instanceof Element?a.target.closest("[data-name]"):null,i=s?.getAttribute("data-name");if(!s||!i)return null;let l=s.matches("[tabindex]")?s:kd(e,i)??s;return{name:i,control:l}};function o(a){a.pointerType!=="touch"&&t.point(n(a)?.name??null,a.clientX,a.clientY)}let r=()=>t.point(null,0,0);e.addEventListener("pointerover",o),e.addEventListener("pointermove",o),e.addEventListener("pointerleave",r),e.addEventListener("pointercancel",r),addEventListener("scroll",r,{capture:!0,passive:!0}),e.addEventListener("focusin",a=>{let s=n(a);if(!s?.control.matches(":focus-visible"))return;let{x:i,y:l,width:c,height:u}=s.control.getBoundingClientRect();t.point(s.name,i+c/2,l+u)}),e.addEventListener("focusout",r),e.addEventListener("click",a=>{let s=n(a);s&&(s.control instanceof SVGElement&&s.control.matches("[tabindex]")&&s.control.focus({preventScroll:!0}),t.press(s.name,s.control.getBoundingClientRect()))}),e.addEventListener("keydown",a=>{let s=n(a);if(!s||a.ctrlKey||a.metaKey||a.altKey)return;let i=s.control.getBoundingClientRect();if(a.key==="Enter"||a.key===" ")t.press(s.name,i);else if(a.key==="F2")t.edit(s.name,i,null);else if(yd.test(a.key))t.edit(s.name,i,a.key);else return;a.preventDefault(),a.stopPropagation()}),e.addEventListener("pointerdown",a=>{let s=n(a);s&&a.target instanceof Element&&a.target.closest(".element")&&t.scrub(a,s.name)})}function kd(e,t){return e.querySelector(`[data-name="${CSS.escape(t)}"][tabindex]`)}var xd="Arrow keys: left and right from neuron to weight to neuron, up and down inside a layer, with Shift the other weights into the same neuron. Enter explains, F2 changes the number.";function li(e,t){let n=null,o=null,r="";e.classList.add("filled");let a=ei(e,()=>o);return si(e,t),{plan:()=>o?.plan??null,update(s){let{network:i,writing:l}=s,c=`${i.layers} ${i.biases}`;e.style.setProperty("--natural-height",`${Ps(ii(i,l),e.clientWidth)}px`);let{clientWidth:u,clientHeight:d}=e;if(u===0||d===0)return;let p=Number(getComputedStyle(e).getPropertyValue("--least-type"))||0,m=[c,u,d,p,l.decimals,l.notation.weights].join(" ");if(m!==r){r=m;let h=a.focused(),g=Ws(ii(i,l),{width:u,height:d},{most:l.decimals,least:p});[o,n]=Ed(e,i,g),n(s),a.restore(h,s.selected);return}o&&(o.network=i),n?.(s),a.follow(s.selected)}}}function ii(e,t){let{layers:n,parameters:o}=e.names,r={layers:n,parameters:o,biases:e.biases};if(t.notation.weights==="numbered")return r;let a=N(e),s=o.map(i=>t.name(a.get(i)));return{...r,written:s}}function Ed(e,t,n){let o=N(t),r=C("svg",{viewBox:`0 0 ${n.width} ${n.height}`,"font-size":n.fontSize,role:"application","aria-roledescription":"network diagram","aria-label":`Network of ${t.layers.join(", ")} neurons`,"aria-describedby":"diagram-keys"}),a={plan:n,drawing:r,network:t,known:o,ensure:()=>null},s=[],i=n.gaps.some(({kind:p})=>p!=="lines")?qs(n):null;i&&s.push(i.paint);let l=new Set(n.gaps.filter(({kind:p})=>p!=="lines").flatMap(({to:p})=>p)),c=C("g",{class:"edges","aria-hidden":"true"});r.append(c);for(let p of n.edges)(p.bias||!l.has(p.to))&&s.push(Ys(c,p,n));s.push(ri(c,n)),s.push(zs(a));for(let{x:p,y:m,words:h}of n.captions)r.append(Sd(p,m,h));for(let p of n.frames)r.append(Md(p));for(let p of n.spots)(p.shape==="circle"||p.shape==="pill")&&(s.push(Gs(r,p,n,o)),n.showsDetails&&s.push(Hs(r,p,n,o)));for(let p of n.targets)s.push(Ks(r,p,n,o));for(let p of n.biases)s.push(js(r,p,n,o));let u=n.spots.every(({shape:p})=>p==="circle");for(let p of n.edges)u&&!p.bias&&s.push(Xs(r,p,n,o));s.push(ai(r,n)),s.unshift(Us(r,n)),e.replaceChildren(...i?[i.element]:[],r,Td());let d=null;return[a,p=>{for(let m of s)m(p);if(p.lit!==d){d=p.lit;for(let m of r.querySelectorAll("[data-name]"))m.classList.toggle("lit",m.getAttribute("data-name")===p.lit)}}]}function Sd(e,t,n){let o=z(e,t,"caption");return o.textContent=n,o}function Md({x:e,y:t,width:n,height:o}){return C("rect",{class:"frame",x:e-n/2,y:t-o/2,width:n,height:o})}function Td(){let e=document.createElement("p");return e.id="diagram-keys",e.className="keys",e.textContent=xd,e}function ci(e,t){e.classList.toggle("fading",t!==null);for(let n of e.querySelectorAll("[data-name]")){let[o,r]=[n.getAttribute("data-name")??"",n.getAttribute("data-to")],a=t===null||t.has(o)&&(r===null||!o.startsWith("b")||t.has(r));n.classList.toggle("faded",!a)}}function ui(e,t){return e.querySelector(`.element[data-name="${CSS.escape(t.replace(/^out_/,""))}"]`)}function pi(e,t){e&&(t&&e.scrollIntoView({block:"nearest",inline:"nearest"}),e.classList.remove("pointed-out"),e.getBoundingClientRect(),e.classList.add("pointed-out"),setTimeout(()=>e.classList.remove("pointed-out"),2400))}function ve({stride:e,length:t},n){return Math.min((n+1)*e,t)-1}function di(e,t,n,{end:o,error:r}){let a=Math.min(Math.max(0,Math.round(t)),o);if(a===o)return{iteration:o,errors:Jt([r??NaN])};if(a>=e.length)return{iteration:a,errors:[]};let s=Math.floor(a/e.stride),i=ve(e,s);if(a>0&&i-a<=n)return{iteration:i,errors:Jt([e.last[s]])};let l=ve(e,s-1);if(s>0&&a-l<=n)return{iteration:l,errors:Jt([e.last[s-1]])};let u=e.lowest[s]===e.highest[s]?[e.last[s]]:[e.lowest[s],e.highest[s]];return{iteration:a,errors:Jt(u)}}function Jt(e){return e.every(Number.isFinite)?e:[]}function fi(e,t){let[n,o]=[0,e.length-1];for(;o-n>1;){let r=n+o>>1;e[r]<=t?n=r:o=r}return t-e[n]<=e[o]-t?n:o}function hi(e,t,n){let o=[];for(let r of e){let a=t(r.iteration),s=o[o.length-1];s&&a-s.at<n?s.marks.push(r):o.push({at:a,marks:[r]})}return o}function Hn(e,t,n){let o=e.findIndex(([l])=>l>=t);if(o<0||o===0&&e[0][0]>t)return 1/0;if(o===0)return Math.abs(e[0][1]-n);let[[r,a],[s,i]]=[e[o-1],e[o]];return Math.abs(a+(i-a)*(t-r)/(s-r)-n)}var Od=[5,4],Ad=.13,Cd=[3,3],mi=new Map;function gi(e,t){let n=`${t} ${matchMedia("(forced-colors: active)").matches}`,o=mi.get(e);if(o?.key===n)return o.found;let[r,a,s]=["--text","--muted-text","--hairline"].map(l=>Ld(e,l)),i={ink:r,soft:a,faint:s};return mi.set(e,{key:n,found:i}),i}function Ld(e,t){let n=e.appendChild(document.createElement("span"));n.style.color=`var(${t})`;let{color:o}=getComputedStyle(n);return n.remove(),o}function $i(e,t,n,{ink:o,soft:r,faint:a}){let{width:s,height:i,scale:l,y:c,others:u}=n,d=globalThis.devicePixelRatio||1,[p,m]=[Math.round(s*d),Math.round(i*d)];(e.width!==p||e.height!==m)&&([e.width,e.height]=[p,m]);let h=e.getContext("2d");if(h){h.setTransform(d,0,0,d,0,0),h.clearRect(0,0,s,i),h.lineJoin="round",t.samples>1&&_d(h,t,n,r),h.lineWidth=1,h.strokeStyle=a,h.beginPath();for(let g of l.ticks){let $=Math.round(c(g))+.5;h.moveTo(0,$),h.lineTo(s,$)}h.stroke(),h.strokeStyle=r,h.setLineDash(Cd),h.beginPath();for(let{at:g}of n.flags)h.moveTo(Math.round(g)+.5,0),h.lineTo(Math.round(g)+.5,i);h.stroke(),h.setLineDash([]),h.strokeStyle=r,h.globalAlpha=.55;for(let{line:g}of u)jn(h,g);h.globalAlpha=1,h.strokeStyle=o,h.lineWidth=1.8,jn(h,n.own),h.setLineDash(Od),jn(h,n.test),h.setLineDash([])}}function _d(e,{curve:t},{x:n,y:o,until:r},a){let s=l=>n(ve(t,l));e.fillStyle=a,e.globalAlpha=Ad,e.beginPath();let i=Array.from(t.last.keys()).filter(l=>Number.isFinite(t.lowest[l])&&ve(t,l)<r);for(let l of i)e.lineTo(s(l),o(t.highest[l]));for(let l of i.reverse())e.lineTo(s(l),o(t.lowest[l]));e.fill(),e.globalAlpha=1}function jn(e,t){e.beginPath();let n=!1;for(let[o,r]of t)Number.isNaN(r)?n=!1:n?e.lineTo(o,r):(e.moveTo(o,r),n=!0);e.stroke()}function ot(e){if(new Set(e.map(({iteration:r})=>r)).size===1)return`iteration ${O(e[0].iteration)}: ${e.map(({text:r})=>r).join(", ")}`;let n=e.slice(0,3).map(({iteration:r,text:a})=>`${a} at ${O(r)}`),o=e.length>n.length?` and ${e.length-n.length} more`:"";return`${e.length} changes: ${n.join(", ")}${o}`}function Yt({parted_at:e,end:t,error:n},{number:o}){let r=`parted at ${O(e)}, reached ${O(t)}`;return n===null?r:`${r}: E ${o(n)}`}function vi({frame:e,isKnown:t,samples:n,edits:o,writing:r},a){let s=n===1?e.error:e.trainError,i=[`iteration ${O(a)} of ${O(e.end)}`];return a===e.iteration&&t&&i.push(`total error ${r.number(s)}`),i.push(...o.filter(l=>l.iteration===a).map(({text:l})=>l)),i.join(", ")}function yi(e,{travel:t,choose:n}){let o=bi(e,"Changes on the way"),r=bi(e,"Other runs"),a="";return{update(s,i){let{writing:l,canTravel:c}=s,u=[...i.flags.map(({at:p,marks:m})=>[Math.round(p),ot(m)]),...i.others.map(({other:p,line:m})=>[p.id,p.end,...m.at(-1)??[]]),[c,l.notation.comma]],d=JSON.stringify(u);if(d!==a){a=d,o.replaceChildren(...i.flags.map(({at:p,marks:m})=>{let h=wi("strip-flag",p,ot(m));return h.addEventListener("click",g=>g.detail===0&&t(m[0].iteration)),h.disabled=!c,h})),r.replaceChildren(...i.others.flatMap(({other:p,line:m})=>{let h=m.at(-1);if(!h)return[];let g=wi("strip-end",h[0],`Go on with the other run: ${Yt(p,l)}`);return g.style.top=`${h[1]}px`,g.title=g.textContent??"",g.addEventListener("click",()=>n(p.id)),g.disabled=!c,g}));for(let p of[o,r])p.hidden=p.childElementCount===0}}}}function bi(e,t){let n=document.createElement("div");return n.setAttribute("role","group"),n.setAttribute("aria-label",t),n.hidden=!0,e.appendChild(n)}function wi(e,t,n){let o=document.createElement("button");return Object.assign(o,{type:"button",className:e,tabIndex:-1}),o.append(Object.assign(document.createElement("span"),{className:"spoken",textContent:n})),o.style.left=`${t}px`,o}var Kn=6,Nd=2,Id=4,Rd=10;function ki(e,{travel:t,choose:n,enlarge:o,state:r,layout:a,moved:s}){let i=Q("div","strip-slider");i.setAttribute("role","slider"),i.setAttribute("aria-label","Iteration shown, of the whole run"),i.setAttribute("aria-valuemin","0"),i.setAttribute("aria-valuenow","0"),o&&i.setAttribute("aria-description","Enter enlarges the curve.");let l=Q("span","strip-hair"),c=Q("output","strip-tip");c.setAttribute("aria-hidden","true"),l.hidden=c.hidden=!0,e.append(i,l,c);let u=null,d=null,p=null,m=null;function h(v){let b=r();if(!b?.canTravel)return;let y=Math.min(Math.max(0,v),b.frame.end);y!==(u??b.frame.iteration)&&([u,d]=[y,b.frame],t(y),s())}function g(v){let b=e.getBoundingClientRect();return{x:v.clientX-b.left,y:v.clientY-b.top}}function $(v){let[b,y]=[r(),a()];b&&y&&h(xi(b,y,v).iteration)}e.addEventListener("pointerdown",v=>{let[b,y]=[r(),a()],S=v.target.closest(".strip-end");v.button!==0||S||!b?.canTravel||!y||b.frame.end===0||(m=g(v),p={id:v.pointerId,x:m.x,other:Ei(y,m)},i.focus({preventScroll:!0}),v.preventDefault(),e.setPointerCapture(v.pointerId),p.other===null&&$(m.x))}),e.addEventListener("pointermove",v=>{m=g(v),p&&(Math.abs(m.x-p.x)>=Id&&(p.other=null),p.other===null&&$(m.x)),w()}),e.addEventListener("pointerup",()=>{p?.other!==null&&p?.other!==void 0&&n(p.other),p=null}),e.addEventListener("pointercancel",()=>p=null),e.addEventListener("pointerleave",()=>{m=null,w()}),i.addEventListener("keydown",v=>{let b=r();if(!b||v.ctrlKey||v.metaKey||v.altKey)return;v.key==="Enter"&&o?.();let y=Pd(v,u??b.frame.iteration,b);y!==null&&(v.preventDefault(),h(y))});function w(){let[v,b]=[r(),a()];if(l.hidden=c.hidden=!m||!v||!b,!m||!v||!b)return;let{at:y,words:S}=Wd(v,b,m);l.style.left=`${y}px`,c.textContent=S,c.style.left=`${Math.min(Math.max(y,c.offsetWidth/2),b.width-c.offsetWidth/2)}px`}return{shown:()=>u,update(){let v=r();if(!v)return;!p&&u!==null&&v.frame!==d&&(u=null);let b=u??v.frame.iteration;i.tabIndex=v.canTravel?0:-1,i.setAttribute("aria-disabled",String(!v.canTravel)),i.setAttribute("aria-valuemax",String(v.frame.end)),i.setAttribute("aria-valuenow",String(b)),i.setAttribute("aria-valuetext",vi(v,b)),m&&w()}}}function xi({curve:e,frame:t,samples:n,epochs:o,isKnown:r},a,s){let i=a.flags.find(({at:$})=>Math.abs($-s)<Kn),l=i?0:a.iteration(Nd)-a.iteration(0),c=t.iteration===t.end?a.now:null,u=i?i.marks[0].iteration:a.iteration(s),{iteration:d,errors:p}=di(e,u,l,{end:t.end,error:c});if(d===t.iteration&&!r)return{iteration:d,errors:[],test:NaN,flag:i};if(n===1)return{iteration:d,errors:p,test:NaN,flag:i};if(d===t.end)return{iteration:d,errors:c===null?[]:[c],test:c===null?NaN:t.testError,flag:i};if(!o||o.iterations.length===0)return{iteration:d,errors:[],test:NaN,flag:i};let m=fi(o.iterations,d),h=o.iterations[m];return{iteration:Math.abs(h-d)<=l?h:d,errors:[o.train[m]],test:o.test[m],flag:i,of:h}}function Ei({own:e,others:t},{x:n,y:o}){return Hn(e,n,o)<Kn?null:t.find(({line:r})=>Hn(r,n,o)<Kn)?.other.id??null}function Wd(e,t,n){let o=Ei(t,n),r=t.others.find(u=>u.other.id===o)?.other;if(r)return{at:n.x,words:`other run: ${Yt(r,e.writing)} · click to go on with it`};let a=xi(e,t,n.x),{number:s}=e.writing,i=[a.flag?ot(a.flag.marks):`iteration ${O(a.iteration)}`],l=a.of===void 0||a.of===a.iteration?"":`at ${O(a.of)}: `,c=a.errors.map(u=>s(u)).join(" to ");return c&&i.push(`${l}E ${c}`),Number.isFinite(a.test)&&i.push(`test ${s(a.test)}`),{at:t.x(a.iteration),words:i.join(" · ")}}function Pd({key:e,shiftKey:t},n,{frame:o,edits:r}){let a=Math.max(1,Math.round(o.end/Rd)),s=r.filter(({iteration:l})=>l<n).at(-1)?.iteration??0,i=r.find(({iteration:l})=>l>n)?.iteration??o.end;switch(e){case"ArrowRight":case"ArrowUp":return t?i:n+1;case"ArrowLeft":case"ArrowDown":return t?s:n-1;case"PageUp":return n+a;case"PageDown":return n-a;case"Home":return 0;case"End":return o.end}return null}var[Vn,Si]=[12,5],Dd=14,Fd=24,qd=6,Bd=1.25,Ud=9;function zn(e,t,{large:n=!1}={}){let o=Q("div","strip-axis"),r=Q("div","strip-iterations"),a=Q("div","strip-plot"),s=Q("canvas","strip-canvas"),i=Q("span","strip-scale"),l=Q("span","strip-handle");for(let $ of[o,r])$.setAttribute("aria-hidden","true");s.setAttribute("aria-hidden","true"),a.append(s,i,l),e.classList.add("strip"),e.append(o,a),n&&a.append(r);let c=null,u=null,d=Gd(),p=ki(a,{...t,state:()=>c,layout:()=>u,moved:()=>g()}),m=yi(a,t),h={width:0,height:0};new ResizeObserver(([{contentRect:$}])=>{h={width:$.width,height:$.height},g()}).observe(a);function g(){if(!c||!h.width)return;u=Hd(c,d(c),h),$i(s,c,u,gi(a,c.theme));let $=c.writing.notation.comma==="true",{scale:w,x:v,y:b}=u;Mi(o,w.ticks,y=>Mo(y,$),{top:b}),n&&Mi(r,To(u.span,Ud),O,{left:v}),i.textContent=w.logarithmic?"logarithmic scale":"",l.style.left=`${v(p.shown()??c.frame.iteration)}px`,m.update(c,u),p.update()}return{update($){c=$,g()}}}function Gd(){let e=null,t=1/0;return({curve:n,frame:o})=>(n!==e&&([e,t]=[n,1/0]),o.end<n.length&&(t=Math.min(t,o.end)),t)}function Hd(e,t,{width:n,height:o}){let{curve:r,frame:a,epochs:s,isKnown:i,others:l,edits:c,scale:u,samples:d}=e,p=l.map(({end:k})=>k),m=So(a.end,p),h=n-2,g=k=>1+h*k/m,$=k=>(k-1)/h*m,w=xo();(d===1||!s?.iterations.length)&&De(w,r.last);let v=d===1?a.error:a.trainError;if(i&&De(w,[v]),d>1&&s)for(let k of[s.train,s.test])De(w,k);d>1&&(w.high*=Bd);for(let{curve:k}of l)k&&De(w,k.errors);let b=Math.round((o-Vn-Si)/Fd),y=Eo(w,u,Math.min(Math.max(2,b),qd)),S=k=>Vn+(o-Vn-Si)*(1-y.place(k)),x=i&&Number.isFinite(v)?v:null;return{width:n,height:o,x:g,y:S,iteration:$,scale:y,until:t,span:m,now:x,own:jd(e,t,x,g,S),test:Kd(e,g,S),flags:hi(c,g,Dd),others:l.map(k=>({other:k,line:Vd(k,g,S,n)}))}}function jd({curve:e,frame:t,samples:n,epochs:o},r,a,s,i){let l=[],c=(d,p)=>d<r&&l.push([s(d),Number.isFinite(p)?i(p):NaN]);n>1&&o?o.iterations.forEach((d,p)=>c(d,o.train[p])):e.last.forEach((d,p)=>c(ve(e,p),d));let u=l.at(-1)?.[0]??-1;return t.iteration===t.end&&a!==null&&s(t.iteration)>u&&l.push([s(t.iteration),i(a)]),l}function Kd({frame:e,epochs:t,isKnown:n},o,r){let a=[];return Number.isNaN(e.testError)||!t||(t.iterations.forEach((s,i)=>{let l=t.test[i];a.push([o(s),Number.isFinite(l)?r(l):NaN])}),n&&e.iteration===e.end&&a.push([o(e.iteration),r(e.testError)])),a}function Vd({curve:e,parted_at:t},n,o,r){let a=[];if(!e)return a;for(let s=0;s<e.iterations.length;s++){let[i,l]=[e.iterations[s],e.errors[s]];if(!(l===null||i<t)){if(n(i)>r)break;a.push([n(i),o(l)])}}return a}function Mi(e,t,n,{top:o,left:r}){for(t.forEach((a,s)=>{let i=e.children[s]??e.appendChild(Q("span",""));i.textContent!==n(a)&&(i.textContent=n(a)),o&&(i.style.top=`${o(a)}px`),r&&(i.style.left=`${r(a)}px`)});e.children.length>t.length;)e.lastElementChild?.remove()}var zd=new Set([4404]),Jd=4408,Ti=1013;function Oi(e,t){let n=null,o=0,r=0,a=0,s=!1,i=!1,l=0,c=null;function u(){if(window.clearTimeout(a),s)return;r=0;let $=new WebSocket(e);n=$,$.binaryType="arraybuffer",$.onopen=()=>t.onOpen(),$.onmessage=({data:w})=>{(o||r||l)&&([o,r,l]=[0,0,0]),c===null&&t.onState("open",""),typeof w=="string"?t.onText(w):t.onBinary(w)},$.onclose=({code:w,reason:v})=>{t.onClose(w),p(w,v)}}function d(){n&&(n.onopen=n.onmessage=n.onclose=null,n.close(),n=null)}function p($,w){if(d(),zd.has($))return t.onState("gone","");if($===Jd)return i=!0,t.onState("asleep","");if(o++,c!==null){t.onState("moving",""),a=window.setTimeout(u,c),c=null,l=20;return}let v=l>0?1e3:5e3,b=Math.min(250*1.5**(o-1),v);a=window.setTimeout(u,Math.random()*b),l>0?l--:o<3||$===Ti?t.onState("lost",$===Ti?w:""):m()}async function m(){let $=await t.diagnose();o>=3&&!s&&t.onState($,"")}function h(){n?.readyState===WebSocket.OPEN&&n.send(t.ping)}window.setInterval(()=>{n&&(r++,r===4?h():r>=8&&p(0,""))},1e3);function g(){if(!(s||i||document.visibilityState==="hidden")){if(!n)return u();r>=4||(r=4,h())}}return window.addEventListener("online",g),window.addEventListener("pageshow",g),document.addEventListener("visibilitychange",g),u(),{send($){return n?.readyState!==WebSocket.OPEN?!1:(n.send($),!0)},moving($){c=$},wake(){i=!1,u()},stop(){s=!0,window.clearTimeout(a),d()}}}var Yd=new Set([503,429]),Ci="The server could not be asked just now. Try again.",Xd=5e3;function Li(e,t,n){let o=Qd(n),r=`${e}/api/sessions/${t}`,a=async(i,l)=>Yn(await o(i,l)),s=(i,l)=>a(i,l).catch(c=>{throw c instanceof TypeError?new Error(Ci):c});return{files:`${r}/export`,examplesPage:`${e}/examples`,example:async i=>{let l=await o(`${e}/api/examples/${encodeURIComponent(i)}`);return l.status===404?null:Yn(l)},measured:()=>a(`${r}/measured`),health:async()=>Yn(await fetch(`${r}/health`)),operations:()=>a(`${r}/operations`),prediction:i=>a(`${r}/predict?parameter=${encodeURIComponent(i)}`),recipe:()=>a(`${r}/recipe`),samples:()=>a(`${r}/samples`),batch:()=>a(`${r}/batch`),branches:()=>a(`${r}/branches`).then(({branches:i})=>i),choices:()=>a(`${e}/api/choices`),thumbnails:i=>a(`${e}/api/thumbnails/${i}`),suggestion:(i,l)=>a(`${r}/suggestion?${new URLSearchParams({...l,dataset:i})}`),derivation:(i,l,c)=>a(`${r}/derivation?quantity=${encodeURIComponent(i)}&${l}`,{signal:c}),equations:(i,l,c)=>a(`${r}/equations?${i.map(u=>`quantity=${encodeURIComponent(u)}`).join("&")}&${l}`,{signal:c}),fieldModule:async i=>ef(await o(`${e}/${i}`)),field:({across:i,up:l,sample:c=0,neurons:u=[]},d)=>{let p=u.map(m=>`&neuron=${encodeURIComponent(m)}`).join("");return a(`${r}/field?${Ai(i,l)}&sample=${c}${p}`,{signal:d})},landscape:({across:i,up:l},c)=>a(`${r}/landscape?${Ai(i,l)}`,{signal:c}),curves:({quantities:i,from:l=0,points:c,sample:u=null},d)=>{let p=i.map(h=>`quantity=${encodeURIComponent(h)}`).join("&"),m=u===null?"":`&sample=${u}`;return a(`${r}/curves?${p}&from=${l}&points=${c}${m}`,{signal:d})},compare:(i,l)=>a(`${r}/compare`,{...rt(i),signal:l}),variation:i=>a(`${r}/variation`,rt(i)).then(({recipe:l})=>l),way:i=>a(`${r}/way?${i.map(l=>`parameter=${encodeURIComponent(l)}`).join("&")}`),gradientChecks:()=>a(`${r}/gradient-check`),check:(i,l)=>a(`${r}/check?${l}`,rt({text:i})),quantities:()=>a(`${r}/quantities`).then(({quantities:i})=>i),tour:i=>a(`${e}/api/lesson?${i}`),stopCheck:(i,l)=>a(`${e}/api/lesson/${i}/check`,rt({given:l})),stopAnswer:(i,l)=>a(`${e}/api/lesson/${i}/answer?${l}`),article:()=>a(`${e}/api/article`),links:()=>a(`${r}/links`,{method:"POST"}),openRecipe:i=>s(`${e}/api/recipes/${t}`,rt(i)),dataReading:(i,l,c)=>s(`${e}/api/data/reading?${l}`,{...Jn(i),signal:c}),dataRecipe:(i,l,c)=>s(`${e}/api/data/recipe?${l}`,{...Jn(i),signal:c}),weightsReading:(i,l,c)=>s(`${e}/api/weights/reading${l&&`?order=${l}`}`,{...Jn(i),signal:c}),table:async({from:i,to:l,stride:c},u,d)=>tf(await o(`${r}/export/run.csv?from=${i}&to=${l}&stride=${c}`,{signal:d}),u)}}async function _i(e){try{let t=AbortSignal.timeout(Xd),n=await fetch(`${e}/healthz`,{cache:"no-store",signal:t});if(n.status>=500)return"lost";let{status:o}=await n.json().catch(()=>({}));return o==="ok"?"blocked":"portal"}catch{return"lost"}}function Zd(e,t,n){let o=Number(e??1),r=(o>0?o:1)*1.5**(t-1);return 1e3*Math.min(r,10)*(.5+n)}function Qd(e){let t=0;function n(o,r){return e(++t),new Promise((a,s)=>{let i=(u,d)=>{clearTimeout(c),r?.removeEventListener("abort",l),e(--t),u(d)},l=()=>i(s,r?.reason),c=setTimeout(()=>i(a,void 0),o);r?.addEventListener("abort",l)})}return async function(r,a={}){for(let s=1;;s++){let i=await fetch(r,a);if(!Yd.has(i.status)||s>5)return i;await i.body?.cancel(),a.signal?.throwIfAborted(),await n(Zd(i.headers.get("retry-after"),s,Math.random()),a.signal)}}}function rt(e){return{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}}function Jn(e){return{method:"POST",headers:{"content-type":"application/octet-stream"},body:e}}function Ai(e,t){let n=(o,r,a)=>`${o}=${encodeURIComponent(a.name)}&${o}_first=${a.first}&${o}_last=${a.last}&${r}=${a.count}`;return n("across","columns",e)+(t?`&${n("up","rows",t)}`:"")}async function ef(e){if(e.ok)return e.arrayBuffer();throw await Xn(e)}async function Yn(e){if(e.ok)return e.json();throw await Xn(e)}async function Xn(e){let{refused:t}=await e.json().catch(()=>({}));return new Error(t??Ci)}async function tf(e,t){if(!e.ok||!e.body)throw await Xn(e);let n=[],o=0;for(let r=e.body.getReader();;){let{done:a,value:s}=await r.read();if(a)return new Blob(n,{type:"text/csv"});n.push(new Blob([s])),o+=s.reduce((i,l)=>i+(l===10?1:0),0),t(o)}}var{session:to="",root:be="",watching:Wi}=document.body.dataset,Le=e=>({read:()=>ln(e),write:t=>cn(e,t)}),st=e=>document.querySelector(e),ie=pt(location.search),U=Xr(Le("backstep.panel"),{projector:ie.projector,writeProjector:e=>uo(wo(location.search,e)),isFirstVisit:Wi===void 0&&!ie.embedded&&!ie.projector&&location.hash==="",hidden:ie.hidden}),Ne=e=>Ii(()=>U.panel.value===e&&!U.folded.value),[no,Pi]=[Ne("numbers"),Ne("curves")],[Qn,Xt,Di,Fi]=Array.from({length:4},()=>at(!1)),qi=at("automatic"),Bi=at(null),oo=at(0),ro=at(null),T=Dr({watching:Wi!==void 0,locks:ie.locks}),F=Li(be,to,e=>T.waiting.value=e),eo=new URL(`${be}/ws/${to}`,location.href);eo.protocol=eo.protocol.replace("http","ws");var Ie=Oi(eo.href,{onOpen:()=>{Zn.opened(),rf.reopened(),af.reopened(),document.hidden&&Gi()},onText:e=>Zn.text(e),onBinary:e=>Zn.binary(e),onClose:e=>ao.closed(e),onState:(e,t)=>{T.reason.value=t,T.connection.value=e},ping:Tr,diagnose:()=>_i(be)}),ao=rr(Ie.send),Zn=Ir(T,ao,Ie),D=gr(pr(T,ao,F),T);dr(T,F);var Zt=yr(T,D,F,U.showData);hr(T,F.derivation);Vr(T);var _e=fr(T,D),[of,Ui]=[Ne("settings"),Ne("data")],so=Pr(T,D,F,Ii(()=>of.value||Ui.value||Bi.value!==null)),rf=Rr(T,{send:Ie.send,edited:()=>_e.place.value?.name??null,everything:()=>no.value||Ui.value||Pi.value||!!T.moment.value?.of}),K=Hr(T,D,{fetchPath:()=>F.tour(ee(T.notation.value)),fetchRecipe:F.recipe,check:F.stopCheck,fetchAnswer:e=>F.stopAnswer(e,ee(T.notation.value)),openShare:()=>Xt.value=!0,pointOut:(e,t)=>pi(e==="E_total"?st("#error"):ui(Re,e),t),place:Le("backstep lesson"),progress:Le("backstep lesson answers"),address:{read:lo,write:co}}),af=zr(T,{send:Ie.send,stop:()=>K.open.value?K.place.value+1:null});$r(T,ie.unknown);function Gi(){Ie.send(Or(document.hidden))}document.addEventListener("visibilitychange",Gi);Do();Mr(T,{notation:Le("backstep.notation"),scheme:Le("backstep.colours"),shortcuts:Le("backstep.shortcuts")});fe(()=>{document.documentElement.dataset.theme=T.scheme.value});fe(()=>{T.notation.value&&nf(K.rewrite)});var Re=st(".diagram"),Ni=Re.closest(".stage"),Hi=li(Re,{point:D.point,press:(e,t)=>{T.selected.value!==e&&!Pi.value&&U.open("explain"),_e.press(t,Ni.getBoundingClientRect(),e)},edit:(e,t,n)=>_e.open(t,Ni.getBoundingClientRect(),e,n),scrub:(e,t)=>{let n=_e.drag(t);n&&Ho(e,n.value,n.change)}}),ji={travel:e=>{D.scrubTo(e)},choose:D.choose},Ki=()=>Fi.value=!0,Vi=st("#strip"),zi=[zn(Vi,{...ji,enlarge:Ki})];fe(()=>{let[e,t]=[T.network.value,T.frame.value];oo.value,!(!e||!t)&&(Hi.update({network:e,frame:t,drafts:T.drafts.value,selected:T.selected.value,lit:ro.value,theme:T.theme.value,writing:T.writing.value,factors:K.isQuiet.value?[]:T.factors.value,moment:T.drawn.value}),ci(Re,T.spokenOf.value))});fe(Ji);function Ji(){let[e,t,n]=[T.curve.value,T.frame.value,T.network.value];if(!e||!t||!n)return;let{branches:o,edits:r}=T.history.value,a=T.connection.value==="open",s={curve:e,frame:t,epochs:T.epochs.value,samples:n.samples,isKnown:T.knows.value("E_total"),others:o.map(i=>({...i,curve:T.branchCurves.value.get(i.id)??null})),edits:r.map(i=>({...i,text:T.writing.value.numbersIn(i.text)})),scale:qi.value,canTravel:a&&!T.watching,theme:T.theme.value,writing:T.writing.value};for(let i of zi)i.update(s)}new ResizeObserver(()=>oo.value++).observe(Re);fe(()=>{_o(U.panel.value),document.body.classList.toggle("folded",U.folded.value);let e=U.width.value;document.body.style.setProperty("--panel-width",e===null?"":`${e}px`)});fe(()=>{document.documentElement.classList.toggle("projector",U.projector.value)});document.body.classList.toggle("embedded",ie.embedded);No(ie.hidden);var sf=e=>e==="lesson"?K.open.value:!ie.hidden.has(e);fe(()=>{K.open.value?U.open("lesson"):U.panel.peek()==="lesson"&&U.open("explain")});var Qt={...D,explain:e=>{D.explain(e),U.open("explain")}};function R(e,t,n={}){let o=f`<${t} store=${T} actions=${D} ...${n} />`;Ri(f`<${Oo.Provider} value=${T.writing}>${o}<//>`,st(e))}var Yi={open:D.open,onFault:e=>{T.notice.value=e}},Xi=F.article;R("#banner",Qr,{root:be,wake:()=>Ie.wake()});T.watching?R("#transport",ws,{fetchPath:F.tour}):R("#transport",$s);R("#progress",ts);Ri(f`<${bs} ...${{store:T,actions:D,enlarge:Ki}} />`,Vi.appendChild(document.createElement("div")));R("#predict-switch",La);R("#question",_a);R("#history",es);var lf={store:T,actions:D,server:F,settings:so,opened:Zt,show:R,resized:oo,isOpen:Ne},cf=Zr({...lf,planOf:Hi.plan,isHidden:ie.hidden.has("plane")});R("#error",Za,{actions:Qt,data:cf});R("#rule",cs,{begin:so.begin,edited:Bi,workbench:U,lit:ro,fetchArticle:()=>Zt.getChoices().then(({article:e})=>e)});var uf=e=>ro.value=e,Zi=Ko(be);R("#inspector",da,{fetchEquations:F.equations,typeset:Zi,light:uf,copy:Co});R("#settings",ns,{begin:so.begin,choosing:Zt.choosing});R("#open-menu",Pa,{opened:Zt,openFile:e=>sn(e,Yi)});R("#view-menu",Ba,{workbench:U,shortcutsOpen:Di});R("#live",xa);R("#shortcuts",Ua,{open:Di});R("#first-minute",Ra,{workbench:U,follow:()=>{K.show()},toolbar:ft});R("#tabs",Fa,{workbench:U,available:sf});R("#panel-edge",Ia,{workbench:U});R("#projected",Da,{workbench:U});R("#matrices",va,{open:no,actions:Qt});R("#gradients",ta,{fetchChecks:F.gradientChecks,actions:Qt});R("#check",Oa,{check:e=>F.check(e,ee(T.notation.value)),fetchRight:F.quantities,recall:()=>ln("backstep check","sessionStorage")??"",remember:e=>cn("backstep check",e,"sessionStorage")});R("#numbers",ya,{open:no,actions:Qt});R("#preview",wa,{place:_e.place});R("#editor",ka,{place:_e.place});R("#lesson",Xa,{lesson:K,fetchArticle:Xi,fetchDerivation:F.derivation,typeset:Zi,root:be});R("#about",()=>{let e=()=>Qn.value=!1;return f`<${Ha} ...${{open:Qn.value,close:e,store:T,fetchArticle:Xi,run:K.attempt}} />`});R("#large-curve",rs,{open:Fi,scale:qi,mount:e=>{zi.push(zn(e,ji,{large:!0})),Ji()}});R("#share",()=>{let e=()=>Xt.value=!1,t=r=>{Uo(Re.querySelector("svg"),r)},n=async(r,a,s)=>dt(await F.table(r,a,s),"backstep-run.csv"),o={fetchLinks:F.links,query:bo(location.search),files:F.files,save:t,fetchTable:n,store:T};return f`<${hs} ...${{open:Xt.value,close:e,...o}} />`});function io(e,t){let n=st(e);return n.addEventListener("click",t),n}io("#about-button",()=>Qn.value=!0);var pf=io("#share-button",()=>Xt.value=!0),Qi=io("#lesson-button",()=>{if(!K.open.value)return void K.show();Ne("lesson").value?K.close():U.open("lesson")});fe(()=>Qi.setAttribute("aria-expanded",String(K.open.value)));Qi.hidden=pf.hidden=T.watching;Ro();qo(D.free);if(!T.watching){let e={play:D.toggle,step:D.step,back:D.back,reset:D.reset},t={undo:D.undo,redo:D.redo,nextStop:K.next,previousStop:K.back};Bo({...e,...t},o=>xr(T.shortcuts.value,o)),Wo(Yi),history.replaceState(null,"",`${be}/s/${to}${location.search}${location.hash}`);let[n]=performance.getEntriesByType("navigation");K.follow(n?.type!=="reload"),addEventListener("hashchange",()=>K.follow())}
